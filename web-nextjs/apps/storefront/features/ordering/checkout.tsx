'use client';

import { buttonStyles } from '@foodsaas/ui/button';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { ask, Refused } from '@/lib/browser-api';
import { CheckoutForm } from './checkout-form';
import type { CheckoutWords } from './checkout-words';
import { DINER_AT_CHECKOUT, type DinerAtCheckout } from './ordering-documents';
import { PaymentOf } from './payment-of';
import { refusalIn } from './refusal-text';
import { Unheard } from './unheard';
import { useCart } from './use-cart';
import { useCheckout } from './use-checkout';
import { useHeldTime } from './use-held-time';
import { useOrderingOptions } from './use-ordering-options';

export type CheckoutProps = { words: CheckoutWords; locale: string; region: string; country: string; menuHref: string; orderHref: string };

/** The checkout, as far as it has got. Everything on it is this browser's own: the page around it is the same for everybody. */
export function Checkout(props: CheckoutProps) {
  const { words, locale, region, menuHref, orderHref } = props;
  const { cart, isBusy, refusal, store } = useCart(locale);
  const { state, order, sendAgain, onPaid } = useCheckout(store, locale);
  const options = useOrderingOptions(locale);
  const diner = useDiner(locale);
  useHeldTime(store, cart, state.step === 'filling');
  useEffect(() => {
    if (state.step === 'done') location.assign(`${orderHref}#${state.token}`);
  }, [state, orderHref]);

  if (state.step === 'paying') return <PaymentOf token={state.token} orderHref={orderHref} words={words} locale={locale} region={region} onPaid={onPaid} />;
  if (cart?.lines.length && options && diner !== undefined && state.step !== 'done') {
    return <CheckoutForm {...props} cart={cart} store={store} isBusy={isBusy} options={options} diner={diner} state={state} refusal={refusal} onOrder={order} onSendAgain={sendAgain} />;
  }
  if (state.step === 'unheard') return <Unheard words={words.checkout} onSendAgain={sendAgain} />;
  if (state.step !== 'filling') return <p role="status" className="min-h-60 text-lg">{words.checkout.placing}</p>;
  if (cart === undefined && refusal) {
    return (
      <p role="alert">
        {refusalIn(words.refusals, refusal)}{' '}
        <button type="button" className="min-h-11 underline" onClick={() => void store.load()}>
          {words.checkout.tryAgain}
        </button>
      </p>
    );
  }
  if (cart === undefined || cart?.lines.length) return <p role="status" className="min-h-96 text-muted">{words.cart.loading}</p>;
  return (
    <div className="flex flex-col items-start gap-4">
      <p>{words.cart.empty}</p>
      <Link href={menuHref} className={buttonStyles('primary')}>
        {words.seeMenu}
      </Link>
    </div>
  );
}

/** Who is signed in, for what he need not type; undefined until it is known. Nobody, where it cannot be known. */
function useDiner(locale: string): DinerAtCheckout | null | undefined {
  const [diner, setDiner] = useState<DinerAtCheckout | null | undefined>(undefined);
  useEffect(() => {
    ask(DINER_AT_CHECKOUT, {}, locale).then(
      (answer) => setDiner(answer.diner),
      (failure: unknown) => {
        if (!(failure instanceof Refused)) throw failure;
        setDiner(null);
      },
    );
  }, [locale]);
  return diner;
}
