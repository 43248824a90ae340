'use client';

import { useCallback, useEffect, useState } from 'react';
import { ask, Refused } from '@/lib/browser-api';
import { ME, type Me } from './documents';
import type { Texts } from '@/text';
import { SignIn } from './sign-in';
import { SignedIn } from './signed-in';
import type { Words } from './words';

export type AccountProps = {
  words: Words;
  ordering: Texts['ordering'];
  locale: string;
  region: string;
  country: string;
  locales: string[];
  byPhone: boolean;
  checkoutHref: string;
};

/** Who is signed in, as this browser alone knows: the page around it is the same for everybody. */
export function Account(props: AccountProps) {
  const { words, locale } = props;
  const [me, setMe] = useState<Me | null | undefined>(undefined);
  const [isOffline, setOffline] = useState(false);
  const load = useCallback(async () => {
    try {
      const { diner } = await ask(ME, {}, locale);
      setMe(diner);
      setOffline(false);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      setOffline(true);
    }
  }, [locale]);
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set once the answer is there
    void load();
  }, [load]);
  if (isOffline && me === undefined) {
    return (
      <p role="alert">
        {words.refusals.OFFLINE}{' '}
        <button type="button" className="min-h-11 underline" onClick={() => void load()}>
          {words.tryAgain}
        </button>
      </p>
    );
  }
  if (me === undefined) return <p role="status" className="min-h-40 text-muted">{words.loading}</p>;
  const onSignedIn = async () => {
    await load();
    const { cartStore } = await import('@/features/ordering/cart-store');
    await cartStore(locale).merge();
  };
  return me === null ? <SignIn {...props} onSignedIn={onSignedIn} /> : <SignedIn {...props} me={me} onChanged={load} />;
}
