import type { Problem } from '@/lib/errors';
import type { StockInput } from './documents';

export type CountForm = { onHand: string; lowAt: string };

/** A whole number, 0 or more; null where the text is none. */
const count = (text: string): number | null => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : null);

/** The form as input, or what a look at it already finds wrong. */
export function readCount(form: CountForm, itemId: string, locationId: string | null): { input: StockInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const onHand = count(form.onHand);
  const lowAt = form.lowAt.trim() === '' ? null : count(form.lowAt);
  if (onHand === null) problems.push({ code: 'NUMBER_INVALID', message: 'Write a whole number.', field: 'onHand' });
  if (form.lowAt.trim() !== '' && lowAt === null) problems.push({ code: 'NUMBER_INVALID', message: 'Write a whole number.', field: 'lowAt' });
  return { input: { itemId, ...(locationId === null ? {} : { locationId }), onHand, lowAt }, problems };
}
