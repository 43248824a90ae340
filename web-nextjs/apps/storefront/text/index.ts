import { de } from './de';
import { en, type Texts } from './en';
import { ja } from './ja';

export type { Texts };

const LANGUAGES: Record<string, Texts> = { de, en, ja };

/** The product's own texts in a language; English where it does not speak that one. */
export const textsFor = (locale: string): Texts => LANGUAGES[locale.split('-')[0] ?? ''] ?? en;
