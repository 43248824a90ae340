import type { ModelChange } from './documents';
import { type ModelForm, shapesOf } from './model-form';

/** What a change is about, by the labels that editors know; names where the draft has the part no more. */
export function changeText({ shape, field }: ModelChange, form: ModelForm): string {
  const known = shapesOf(form).find(({ name }) => name === shape);
  const whole = known?.label ?? shape;
  if (field === null) return whole;
  return `${whole}: ${known?.fields.find(({ name }) => name === field)?.label ?? field}`;
}

/** How many entries stand in the way of publishing; one that breaks in several places counts once, as far as it is named. */
export function inTheWay(changes: readonly ModelChange[]): number {
  const named = new Set(changes.flatMap(({ entries }) => entries.map(({ entryId }) => entryId)));
  return named.size + changes.reduce((sum, { broken, entries }) => sum + Math.max(0, broken - entries.length), 0);
}
