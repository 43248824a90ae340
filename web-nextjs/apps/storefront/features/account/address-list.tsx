'use client';

import { Button } from '@foodsaas/ui/button';
import { useState } from 'react';
import { change } from '@/lib/browser-api';
import { AddressForm } from './address-form';
import { DELETE_ADDRESS } from './documents';
import { Section } from './section';
import type { SignedInProps } from './signed-in';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

export function AddressList(props: SignedInProps) {
  const { words, locale, me, onChanged } = props;
  const [isAdding, setAdding] = useState(false);
  const { isBusy, refusal, run } = useTask();
  const remove = (id: string) =>
    void run(async () => {
      const { refusal: refused } = await change(DELETE_ADDRESS, { input: { id } }, locale);
      await onChanged();
      return refused;
    });
  return (
    <Section title={words.addresses}>
      {me.addresses.length === 0 ? <p className="text-muted">{words.noAddresses}</p> : null}
      <ul className="divide-y divide-border">
        {me.addresses.map((address) => (
          <li key={address.id} className="flex items-start justify-between gap-4 py-3">
            <address className="min-w-0 break-words not-italic">
              {address.label ? <strong className="block">{address.label}</strong> : null}
              {address.street}
              <br />
              {address.postalCode} {address.city}
              {address.note ? <span className="block text-muted">{address.note}</span> : null}
            </address>
            <Button variant="quiet" disabled={isBusy} aria-label={`${words.remove}: ${address.label ?? address.street}`} onClick={() => remove(address.id)}>
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {refusal ? <p role="alert" className="text-danger">{refusalText(words, refusal)}</p> : null}
      {isAdding ? (
        <AddressForm {...props} onClose={() => setAdding(false)} />
      ) : (
        <Button variant="outline" className="self-start" onClick={() => setAdding(true)}>
          {words.addAddress}
        </Button>
      )}
    </Section>
  );
}
