'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Refusal } from '@/lib/browser-api';
import { useTask } from '@/lib/use-task';
import { refusalText, type Words } from './words';

type Props = { words: Words; sentTo: string; enter: (code: string) => Promise<Refusal | null>; onBack: () => void };

/** Six digits that came by mail or text message. */
export function CodeForm({ words, sentTo, enter, onBack }: Props) {
  const [code, setCode] = useState('');
  const { isBusy, refusal, run } = useTask();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => enter(code));
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-5" noValidate>
      <p role="status" className="break-words">
        {words.codeSent} <strong>{sentTo}</strong>
      </p>
      <Field label={words.code} hint={words.codeHint} error={refusalText(words, refusal)}>
        {(control) => (
          <Input {...control} ref={input} inputMode="numeric" autoComplete="one-time-code" maxLength={10} value={code} onChange={(e) => setCode(e.target.value)} className="font-mono text-2xl tracking-[0.3em]" />
        )}
      </Field>
      <Button type="submit" disabled={isBusy || code.trim().length < 6}>
        {words.goOn}
      </Button>
      <button type="button" className="min-h-11 self-start underline underline-offset-4" onClick={onBack}>
        {words.anotherCode}
      </button>
    </form>
  );
}
