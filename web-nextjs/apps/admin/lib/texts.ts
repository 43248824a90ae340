/** A text in the brand's languages, by language. */
export type Texts = Record<string, string>;

export const textsOf = (translations: readonly { locale: string; text: string }[]): Texts => Object.fromEntries(translations.map((t) => [t.locale, t.text]));

/** For a change: every language is sent, an empty text removes its translation. */
export const translationsOf = (texts: Texts, locales: readonly string[]) => locales.map((locale) => ({ locale, text: (texts[locale] ?? '').trim() }));

/** For something new: only what was written. */
export const writtenTranslations = (texts: Texts, locales: readonly string[]) => translationsOf(texts, locales).filter((t) => t.text !== '');

/** What to show for a text: the language asked for, else the main one, else any. */
export function firstText(texts: Texts | undefined, ...locales: string[]): string {
  for (const locale of locales) if (texts?.[locale]) return texts[locale];
  return Object.values(texts ?? {}).find((text) => text !== '') ?? '';
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** `de-CH` as people say it. */
export function languageName(locale: string): string {
  try {
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}
