'use client';

import { Button } from '@foodsaas/ui/button';
import { OrderHistory } from '@/features/ordering/order-history';
import type { AccountProps } from './account';
import { change } from '@/lib/browser-api';
import { AddressList } from './address-list';
import { ContactForm } from './contact-form';
import { SIGN_OUT, type Me } from './documents';
import { EraseForm } from './erase-form';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { SessionList } from './session-list';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

export type SignedInProps = AccountProps & { me: Me; onChanged: () => Promise<void> };

export function SignedIn(props: SignedInProps) {
  const { words, ordering, locale, region, checkoutHref, me, onChanged } = props;
  const { isBusy, refusal, run } = useTask();
  const signOut = () =>
    void run(async () => {
      const { refusal: refused } = await change(SIGN_OUT, { input: {} }, locale);
      if (!refused) await onChanged();
      return refused;
    });
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="min-w-0 break-words">
          {words.signedInAs} <strong>{me.email ?? me.phone}</strong>
        </p>
        <Button variant="outline" disabled={isBusy} onClick={signOut}>
          {words.signOut}
        </Button>
      </div>
      {refusal ? <p role="alert">{refusalText(words, refusal)}</p> : null}
      <OrderHistory words={ordering} locale={locale} region={region} checkoutHref={checkoutHref} />
      <div className="grid items-start gap-6 md:grid-cols-2">
        <ProfileForm {...props} />
        <AddressList {...props} />
        <ContactForm {...props} />
        <SessionList {...props} />
        <PasswordForm {...props} />
        <EraseForm {...props} />
      </div>
    </div>
  );
}
