'use client';

import { type FormEvent, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CodeField } from './code-field';
import { DisableSecondFactorDocument } from './documents';

export function SecondFactorOff({ codesLeft, onChanged }: { codesLeft: number; onChanged: () => void }) {
  const toast = useToast();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { save, saving, problems } = useSave(DisableSecondFactorDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { password, code: code.trim() } });
    if (!value) return;
    toast('Your second factor is off.');
    onChanged();
  };

  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-4">
      <p><Badge tone="good">On</Badge> {codesLeft} recovery codes are left. Turning it off needs your password and a code.</p>
      <TextField label="Your password" type="password" autoComplete="current-password" required value={password} onChange={setPassword} problems={problemsAt(problems, 'password')} />
      <CodeField label="Code of the app, or a recovery code" value={code} onChange={setCode} problems={problemsAt(problems, 'code')} />
      <Problems problems={problemsElsewhere(problems, ['password', 'code'])} />
      <Button type="submit" busy={saving}>Turn it off</Button>
    </form>
  );
}
