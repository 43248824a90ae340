import type { Texts } from '@/text';

export type ChoiceRule = { minimum: number; maximum: number; free: number };

/** How many options of a group a diner takes, in words. */
export function choiceText({ minimum, maximum, free }: ChoiceRule, texts: Texts): string {
  const rule = minimum > 0 ? texts.choose(minimum, maximum) : `${texts.optional} · ${texts.chooseUpTo(maximum)}`;
  return free > 0 ? `${rule} · ${texts.freeOptions(free)}` : rule;
}
