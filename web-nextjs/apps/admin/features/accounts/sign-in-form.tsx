'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { has, problemsAt, problemsElsewhere } from '@/lib/errors';
import { SignInDocument } from './documents';
import { CodeField } from './own-account/code-field';

type Props = { onSignedIn: (slugs: string[]) => void; email?: string };

export function SignInForm({ onSignedIn, email: known = '' }: Props) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const { save, saving, problems } = useSave(SignInDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value, problems: found } = await save({ input: { email: email.trim(), password, code: needsCode ? code : null } });
    if (has(found, 'SECOND_FACTOR_NEEDED')) setNeedsCode(true);
    if (value) onSignedIn(value.memberships.map((m) => m.brand.slug));
  };

  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-4">
      <TextField label="E-mail" type="email" name="email" autoComplete="username" required value={email} onChange={setEmail} problems={problemsAt(problems, 'email')} />
      <TextField label="Password" type="password" name="password" autoComplete="current-password" required value={password} onChange={setPassword} problems={problemsAt(problems, 'password')} />
      {needsCode && <CodeField label="Code" hint="Six digits of your authenticator app, or a recovery code." value={code} onChange={setCode} problems={problemsAt(problems, 'code')} />}
      <Problems problems={problemsElsewhere(problems, ['email', 'password', 'code'])} />
      <Button type="submit" look="primary" size="large" busy={saving} className="w-full">Sign in</Button>
    </form>
  );
}
