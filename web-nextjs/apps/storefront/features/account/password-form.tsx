'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useState, type FormEvent } from 'react';
import { change } from '@/lib/browser-api';
import { SET_PASSWORD } from './documents';
import { Section } from './section';
import type { SignedInProps } from './signed-in';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

/** A password is a wish, not a need: codes work without one. */
export function PasswordForm({ words, locale, me, onChanged }: SignedInProps) {
  const [password, setPassword] = useState('');
  const [current, setCurrent] = useState('');
  const [isSaved, setSaved] = useState(false);
  const { isBusy, refusal, run } = useTask();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const done = await run(async () => (await change(SET_PASSWORD, { input: { password, currentPassword: current === '' ? null : current } }, locale)).refusal);
    if (!done) return;
    setSaved(true);
    setPassword('');
    setCurrent('');
    await onChanged();
  };
  const isOfCurrent = refusal?.field === 'currentPassword';
  return (
    <Section title={words.password}>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <p className="text-muted">{me.hasPassword ? words.passwordSet : words.noPassword}</p>
        {me.hasPassword && !me.isProven && (
          <Field label={words.currentPassword} error={isOfCurrent ? refusalText(words, refusal) : null}>
            {(control) => <Input {...control} type="password" autoComplete="current-password" value={current} onChange={(e) => setCurrent(e.target.value)} />}
          </Field>
        )}
        <Field label={words.newPassword} hint={words.passwordHint} error={isOfCurrent ? null : refusalText(words, refusal)}>
          {(control) => <Input {...control} type="password" autoComplete="new-password" value={password} onChange={(e) => setPassword(e.target.value)} />}
        </Field>
        <div className="flex items-center gap-4">
          <Button type="submit" disabled={isBusy || password === ''}>
            {words.save}
          </Button>
          <p role="status" className="text-success">{isSaved ? words.saved : ''}</p>
        </div>
      </form>
    </Section>
  );
}
