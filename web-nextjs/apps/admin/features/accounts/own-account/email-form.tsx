'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CodeField } from './code-field';
import { ConfirmEmailChangeDocument, RequestEmailChangeDocument } from './documents';

/** The new address first, then the code that was mailed there. */
export function EmailForm({ onChanged }: { onChanged: () => void }) {
  const toast = useToast();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const asking = useSave(RequestEmailChangeDocument);
  const confirming = useSave(ConfirmEmailChangeDocument);

  const ask = async () => {
    const { value } = await asking.save({ input: { email: email.trim(), password } });
    if (value) setAsked(true);
  };
  const confirm = async () => {
    const { value } = await confirming.save({ input: { code } });
    if (!value) return;
    toast(`You sign in with ${email.trim()} from now on.`);
    setAsked(false);
    setEmail('');
    setPassword('');
    setCode('');
    onChanged();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void (asked ? confirm() : ask());
  };

  return (
    <section aria-labelledby="email-heading">
      <h2 id="email-heading" className="mb-3 text-lg font-semibold">E-mail address</h2>
      <form onSubmit={submit} noValidate className="card space-y-4 p-5">
        {asked ? (
          <>
            <p role="status">A code is on its way to {email.trim()}.</p>
            <CodeField label="Code" value={code} onChange={setCode} problems={problemsAt(confirming.problems, 'code')} />
            <Problems problems={problemsElsewhere(confirming.problems, ['code'])} />
          </>
        ) : (
          <>
            <TextField label="New e-mail address" type="email" autoComplete="email" required value={email} onChange={setEmail} problems={problemsAt(asking.problems, 'email')} />
            <TextField label="Your password" type="password" autoComplete="current-password" required value={password} onChange={setPassword} problems={problemsAt(asking.problems, 'password')} />
            <Problems problems={problemsElsewhere(asking.problems, ['email', 'password'])} />
          </>
        )}
        <div className="flex gap-2">
          <Button type="submit" look="primary" busy={asking.saving || confirming.saving}>{asked ? 'Confirm' : 'Send a code there'}</Button>
          {asked && <Button onClick={() => { setAsked(false); }}>Another address</Button>}
        </div>
      </form>
    </section>
  );
}
