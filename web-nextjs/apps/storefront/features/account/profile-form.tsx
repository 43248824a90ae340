'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input, Select } from '@foodsaas/ui/input';
import { useState, type FormEvent } from 'react';
import { change } from '@/lib/browser-api';
import { SAVE_PROFILE, SET_CONSENT } from './documents';
import { Section } from './section';
import type { SignedInProps } from './signed-in';
import { useTask } from '@/lib/use-task';
import { refusalText } from './words';

export function ProfileForm({ words, locale, locales, me, onChanged }: SignedInProps) {
  const [name, setName] = useState(me.name ?? '');
  const [language, setLanguage] = useState(locales.includes(me.locale) ? me.locale : locale);
  const [consent, setConsent] = useState(me.marketingConsent);
  const [isSaved, setSaved] = useState(false);
  const { isBusy, refusal, run } = useTask();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaved(false);
    const done = await run(async () => {
      const saved = await change(SAVE_PROFILE, { input: { name, locale: language } }, locale);
      if (saved.refusal || consent === me.marketingConsent) return saved.refusal;
      return (await change(SET_CONSENT, { input: { given: consent, source: 'ACCOUNT' } }, locale)).refusal;
    });
    setSaved(done);
    if (done) await onChanged();
  };
  return (
    <Section title={words.profile}>
      <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
        <Field label={words.name} error={refusalText(words, refusal)}>
          {(control) => <Input {...control} autoComplete="name" maxLength={100} value={name} onChange={(e) => setName(e.target.value)} />}
        </Field>
        {locales.length > 1 && (
          <Field label={words.language}>
            {(control) => (
              <Select {...control} value={language} onChange={(e) => setLanguage(e.target.value)}>
                {locales.map((tag) => (
                  <option key={tag} value={tag}>
                    {new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" className="size-5 shrink-0" checked={consent} onChange={(e) => setConsent(e.target.checked)} />
          {words.consent}
        </label>
        <div className="flex items-center gap-4">
          <Button type="submit" disabled={isBusy}>
            {words.save}
          </Button>
          <p role="status" className="text-success">{isSaved ? words.saved : ''}</p>
        </div>
      </form>
    </Section>
  );
}
