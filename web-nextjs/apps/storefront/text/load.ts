import type { Texts } from './en';

export type { Texts };

const LANGUAGES: Record<string, () => Promise<Texts>> = {
  de: async () => (await import('./de')).de,
  ja: async () => (await import('./ja')).ja,
};

/** The product's own texts, fetched by the browser when it needs more of them than a page brought along. */
export const loadTexts = (locale: string): Promise<Texts> => (LANGUAGES[locale.split('-')[0] ?? ''] ?? (async () => (await import('./en')).en))();
