'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useState, type FormEvent } from 'react';
import { change } from '@/lib/browser-api';
import { CodeForm } from './code-form';
import { contactOf } from './contact';
import { CONFIRM_CONTACT, REQUEST_CONTACT } from './documents';
import { Section } from './section';
import type { SignedInProps } from './signed-in';
import { useProof } from './use-proof';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

/** Another address to be reached at: proven by a code that comes there, and by one that came to the present address. */
export function ContactForm(props: SignedInProps) {
  const { words, locale, byPhone, me, onChanged } = props;
  const [typed, setTyped] = useState('');
  const [challenge, setChallenge] = useState<string | null>(null);
  const { isBusy, refusal, run } = useTask();
  const proof = useProof(props);

  const request = proof.withProof(async () => {
    const { payload, refusal: refused } = await change(REQUEST_CONTACT, { input: contactOf(typed, byPhone) }, locale);
    if (payload?.request) setChallenge(payload.request.challenge);
    return refused;
  });
  const confirm = async (code: string) => {
    const { refusal: refused } = await change(CONFIRM_CONTACT, { input: { challenge: challenge ?? '', code } }, locale);
    if (refused) return refused;
    setChallenge(null);
    setTyped('');
    await onChanged();
    return null;
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(request);
  };
  return (
    <Section title={words.contact}>
      <ul>
        {[me.email, me.phone].filter((contact) => contact !== null).map((contact) => (
          <li key={contact} className="break-words">
            {contact}
          </li>
        ))}
      </ul>
      {proof.form ??
        (challenge === null ? (
          <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
            <Field label={byPhone ? words.newContact : words.newEmail} hint={words.newContactHint} error={refusalText(words, refusal)}>
              {(control) => <Input {...control} inputMode="email" autoComplete="off" value={typed} onChange={(e) => setTyped(e.target.value)} />}
            </Field>
            <Button type="submit" variant="outline" className="self-start" disabled={isBusy || typed.trim() === ''}>
              {words.sendCode}
            </Button>
          </form>
        ) : (
          <CodeForm words={words} sentTo={typed} enter={confirm} onBack={() => setChallenge(null)} />
        ))}
    </Section>
  );
}
