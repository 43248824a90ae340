'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { PasswordField } from '../sign-up/password-field';
import { AcceptDocument, type Offer } from './documents';

/** Accepts; who has no account yet makes one on the way. */
export function AcceptForm({ token, offer }: { token: string; offer: Offer }) {
  const router = useRouter();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { save, saving, problems } = useSave(AcceptDocument);
  const isNew = !offer.needsSignIn;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: isNew ? { token, name: name.trim(), password } : { token } });
    if (value) router.replace(`/b/${offer.brandSlug}`);
  };

  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-4">
      {isNew && (
        <>
          <TextField label="Your name" autoComplete="name" required maxLength={100} value={name} onChange={setName} problems={problemsAt(problems, 'name')} />
          <PasswordField email={offer.email} password={password} onChange={setPassword} problems={problemsAt(problems, 'password')} />
        </>
      )}
      <Problems problems={problemsElsewhere(problems, isNew ? ['name', 'password'] : [])} />
      <Button type="submit" look="primary" size="large" busy={saving} className="w-full">Accept</Button>
    </form>
  );
}
