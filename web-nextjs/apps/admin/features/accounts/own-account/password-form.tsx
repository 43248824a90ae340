'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { PasswordField } from '../sign-up/password-field';
import { ChangePasswordDocument } from './documents';

export function PasswordForm({ email, onChanged }: { email: string; onChanged: () => void }) {
  const toast = useToast();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { save, saving, problems } = useSave(ChangePasswordDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { currentPassword: current, newPassword: next } });
    if (!value) return;
    setCurrent('');
    setNext('');
    toast('Your password is changed. All other browsers are signed out.');
    onChanged();
  };

  return (
    <section aria-labelledby="password-heading">
      <h2 id="password-heading" className="mb-3 text-lg font-semibold">Password</h2>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="card space-y-4 p-5">
        <TextField label="Present password" type="password" autoComplete="current-password" required value={current} onChange={setCurrent} problems={problemsAt(problems, 'currentPassword')} />
        <PasswordField label="New password" email={email} password={next} onChange={setNext} problems={problemsAt(problems, 'newPassword')} />
        <Problems problems={problemsElsewhere(problems, ['currentPassword', 'newPassword'])} />
        <Button type="submit" look="primary" busy={saving}>Change the password</Button>
      </form>
    </section>
  );
}
