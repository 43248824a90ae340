'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useState, type FormEvent } from 'react';
import { change } from '@/lib/browser-api';
import { ADD_ADDRESS } from './documents';
import type { SignedInProps } from './signed-in';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

const empty = { label: '', street: '', postalCode: '', city: '', note: '' };
const fields = [
  { key: 'label', autoComplete: 'off', maxLength: 40 },
  { key: 'street', autoComplete: 'address-line1', maxLength: 200 },
  { key: 'postalCode', autoComplete: 'postal-code', maxLength: 20 },
  { key: 'city', autoComplete: 'address-level2', maxLength: 120 },
  { key: 'note', autoComplete: 'off', maxLength: 200 },
] as const;

export function AddressForm({ words, locale, country, onChanged, onClose }: SignedInProps & { onClose: () => void }) {
  const [typed, setTyped] = useState(empty);
  const { isBusy, refusal, run } = useTask();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(async () => (await change(ADD_ADDRESS, { input: { ...typed, country } }, locale)).refusal);
    if (!done) return;
    await onChanged();
    onClose();
  };
  const isOfAField = fields.some(({ key }) => key === refusal?.field);
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      {fields.map(({ key, ...rest }) => (
        <Field key={key} label={words.addressFields[key]} error={refusal?.field === key ? refusalText(words, refusal) : null}>
          {(control) => <Input {...control} {...rest} value={typed[key]} onChange={(e) => setTyped({ ...typed, [key]: e.target.value })} />}
        </Field>
      ))}
      {refusal && !isOfAField ? <p role="alert" className="text-danger">{refusalText(words, refusal)}</p> : null}
      <div className="flex gap-3">
        <Button type="submit" disabled={isBusy}>
          {words.save}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
