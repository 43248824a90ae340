'use client';

import { Button } from '@foodsaas/ui/button';
import { Card } from '@foodsaas/ui/card';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useState, type FormEvent } from 'react';
import type { AccountProps } from './account';
import { change } from '@/lib/browser-api';
import { CodeForm } from './code-form';
import { contactOf } from './contact';
import { REQUEST_CODE, SIGN_IN, SIGN_IN_WITH_PASSWORD } from './documents';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

type Props = AccountProps & { onSignedIn: () => Promise<void> };

/** An address, then the code that comes there; or a password, for those who have one. */
export function SignIn({ words, locale, byPhone, onSignedIn }: Props) {
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState<string | null>(null);
  const [challenge, setChallenge] = useState<string | null>(null);
  const { isBusy, refusal, run } = useTask();
  const contact = contactOf(typed, byPhone);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (password !== null) {
        const { refusal: refused } = await change(SIGN_IN_WITH_PASSWORD, { input: { ...contact, password } }, locale);
        if (!refused) await onSignedIn();
        return refused;
      }
      const { payload, refusal: refused } = await change(REQUEST_CODE, { input: contact }, locale);
      if (payload) setChallenge(payload.request?.challenge ?? null);
      return refused;
    });
  };

  const enter = async (code: string) => {
    const { refusal: refused } = await change(SIGN_IN, { input: { challenge: challenge ?? '', code } }, locale);
    if (!refused) await onSignedIn();
    return refused;
  };

  if (challenge !== null) {
    return (
      <Card className="max-w-md p-6">
        <CodeForm words={words} sentTo={typed} enter={enter} onBack={() => setChallenge(null)} />
      </Card>
    );
  }
  const error = refusalText(words, refusal);
  const isOfPassword = refusal?.field === 'password';
  return (
    <Card className="max-w-md p-6">
      <form onSubmit={submit} className="flex flex-col gap-5" noValidate>
        <h2 className="text-2xl font-bold">{words.signIn}</h2>
        <Field label={byPhone ? words.emailOrPhone : words.email} hint={words.signInHint} error={isOfPassword ? null : error}>
          {(control) => <Input {...control} type={byPhone ? 'text' : 'email'} inputMode="email" autoComplete="username" required value={typed} onChange={(e) => setTyped(e.target.value)} />}
        </Field>
        {password !== null && (
          <Field label={words.password} error={isOfPassword ? error : null}>
            {(control) => <Input {...control} type="password" autoComplete="current-password" required value={password} onChange={(e) => setPassword(e.target.value)} />}
          </Field>
        )}
        <Button type="submit" disabled={isBusy || typed.trim() === ''}>
          {password === null ? words.sendCode : words.signIn}
        </Button>
        <button type="button" className="min-h-11 self-start underline underline-offset-4" onClick={() => setPassword(password === null ? '' : null)}>
          {password === null ? words.usePassword : words.useCode}
        </button>
      </form>
    </Card>
  );
}
