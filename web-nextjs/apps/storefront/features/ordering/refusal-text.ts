import type { Refusal } from '@/lib/browser-api';
import type { Texts } from '@/text';

export type RefusalWords = Texts['ordering']['refusals'];

/** Why something was refused, in the diner's language. */
export const refusalIn = (words: RefusalWords, { code }: Refusal): string => (words as Record<string, string>)[code] ?? words.OTHER;
