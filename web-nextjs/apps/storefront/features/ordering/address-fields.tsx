'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useState } from 'react';
import type { Texts } from '@/text';
import type { AddressTyped } from './cart-store';
import type { DinerAtCheckout } from './ordering-documents';

type Props = {
  address: AddressTyped | null;
  saved: DinerAtCheckout['addresses'];
  country: string;
  isBusy: boolean;
  words: Texts['ordering']['fulfilment'];
  fieldWords: Texts['account']['addressFields'];
  onGive: (address: AddressTyped) => void;
};

const fields = [
  { key: 'street', autoComplete: 'address-line1', maxLength: 200, isNeeded: true },
  { key: 'postalCode', autoComplete: 'postal-code', maxLength: 20, isNeeded: true },
  { key: 'city', autoComplete: 'address-level2', maxLength: 120, isNeeded: true },
  { key: 'note', autoComplete: 'off', maxLength: 200, isNeeded: false },
] as const;

const empty = { street: '', postalCode: '', city: '', note: '' };

/** Where a delivery goes: typed, or one that the diner has saved. It is checked when it is taken over, since zone and fee depend on it. */
export function AddressFields({ address, saved, country, isBusy, words, fieldWords, onGive }: Props) {
  const [typed, setTyped] = useState({ ...empty, ...address, note: address?.note ?? '' });
  const isWhole = fields.every(({ key, isNeeded }) => !isNeeded || typed[key].trim() !== '');
  const isGiven = address !== null && fields.every(({ key }) => (address[key] ?? '') === typed[key].trim());
  const give = () => onGive({ street: typed.street.trim(), postalCode: typed.postalCode.trim(), city: typed.city.trim(), note: typed.note.trim() || null, country });
  return (
    <div role="group" aria-label={words.address} className="flex flex-col gap-4">
      {saved.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {saved.map((each) => (
            <Button
              key={each.id}
              variant="outline"
              disabled={isBusy}
              onClick={() => {
                const picked = { street: each.street, postalCode: each.postalCode, city: each.city, note: each.note ?? '' };
                setTyped(picked);
                onGive({ ...picked, note: each.note, country });
              }}
            >
              {each.label ?? each.street}
            </Button>
          ))}
        </div>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        {fields.map(({ key, isNeeded, ...rest }) => (
          <Field key={key} label={fieldWords[key]}>
            {(control) => (
              <Input {...control} {...rest} required={isNeeded} value={typed[key]} onChange={(e) => setTyped({ ...typed, [key]: e.target.value })} onBlur={() => (isWhole && !isGiven ? give() : undefined)} />
            )}
          </Field>
        ))}
      </div>
    </div>
  );
}
