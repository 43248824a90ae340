'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useState, type FormEvent } from 'react';
import { ask, change, Refused } from '@/lib/browser-api';
import { ERASE, EXPORT } from './documents';
import { Section } from './section';
import type { SignedInProps } from './signed-in';
import { useProof } from './use-proof';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

/** Takes one's data along, or has it erased: typed, and with a fresh code. */
export function EraseForm(props: SignedInProps) {
  const { words, locale, onChanged } = props;
  const [typed, setTyped] = useState('');
  const { isBusy, refusal, run } = useTask();
  const proof = useProof(props);

  const erase = proof.withProof(async () => {
    const { refusal: refused } = await change(ERASE, { input: { confirm: typed } }, locale);
    if (!refused) await onChanged();
    return refused;
  });
  const download = async () => {
    try {
      const { dinerExport } = await ask(EXPORT, {}, locale);
      save(dinerExport);
      return null;
    } catch (failure) {
      if (failure instanceof Refused) return failure.refusal;
      throw failure;
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(erase);
  };
  return (
    <Section title={words.yourData}>
      <Button variant="outline" className="self-start" disabled={isBusy} onClick={() => void run(download)}>
        {words.download}
      </Button>
      <p className="text-muted">{words.eraseText}</p>
      {proof.form ?? (
        <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
          <Field label={words.eraseLabel} error={refusalText(words, refusal)}>
            {(control) => <Input {...control} autoComplete="off" value={typed} onChange={(e) => setTyped(e.target.value)} />}
          </Field>
          <Button type="submit" variant="danger" className="self-start" disabled={isBusy || typed.trim() === ''}>
            {words.erase}
          </Button>
        </form>
      )}
    </Section>
  );
}

function save(json: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = 'account.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
