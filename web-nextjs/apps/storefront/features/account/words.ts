import type { Texts } from '@/text';
import type { Refusal } from '@/lib/browser-api';

export type Words = Texts['account'];

/** What a refusal says in the visitor's language. */
export function refusalText(words: Words, refusal: Refusal | null): string | null {
  if (!refusal) return null;
  return (words.refusals as Record<string, string>)[refusal.code] ?? words.refusals.OTHER;
}
