'use client';

import { createContext, use } from 'react';
import type { Problem } from '@/lib/errors';
import { firstText, languageName, type Texts } from '@/lib/texts';
import { TextAreaField, TextField } from './inputs';

export type Writing = { locale: string; locales: readonly string[]; main: string };

/** The language that a form is being written in at the moment. */
export const WritingContext = createContext<Writing>({ locale: 'en', locales: ['en'], main: 'en' });

type TabsProps = { writing: Writing; onChange: (locale: string) => void };

/** Chooses the language that the fields of a form show. Nothing to choose with one language. */
export function LanguageTabs({ writing, onChange }: TabsProps) {
  if (writing.locales.length < 2) return null;
  return (
    <div role="group" aria-label="Language of the texts" className="inline-flex flex-wrap gap-1 rounded-lg bg-sunken p-1">
      {writing.locales.map((locale) => (
        <button
          key={locale}
          type="button"
          aria-pressed={locale === writing.locale}
          onClick={() => { onChange(locale); }}
          className="min-h-8 rounded-md px-3 text-sm font-semibold text-muted aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
        >
          {languageName(locale)}
          {locale === writing.main && <span className="font-normal"> (main)</span>}
        </button>
      ))}
    </div>
  );
}

type Props = { label: string; texts: Texts; onChange: (texts: Texts) => void; problems?: readonly Problem[]; hint?: string; optional?: boolean; rows?: number; maxLength?: number; autoFocus?: boolean; hideLabel?: boolean };

/** A text in the language of {@link WritingContext}; the main language's text stands behind an empty one. */
export function TranslatedField({ label, texts, onChange, rows, hint, ...rest }: Props) {
  const { locale, locales, main } = use(WritingContext);
  const missing = locales.filter((l) => !texts[l]?.trim() && l !== locale);
  const field = {
    ...rest,
    label: locales.length > 1 ? <>{label} <span className="font-normal text-muted">· {languageName(locale)}</span></> : label,
    hint: hint ?? (missing.length > 0 && texts[locale]?.trim() ? `Not yet in ${missing.map(languageName).join(', ')}` : undefined),
    value: texts[locale] ?? '',
    lang: locale,
    dir: 'auto',
    placeholder: locale === main ? '' : firstText(texts, main),
    onChange: (text: string) => { onChange({ ...texts, [locale]: text }); },
  };
  return rows === undefined ? <TextField {...field} /> : <TextAreaField {...field} rows={rows} />;
}
