import type { VariablesOf } from '@foodsaas/graphql';
import type { Problem } from '@/lib/errors';
import type { AcceptOrderDocument, Order } from '../documents';

export type AcceptInput = VariablesOf<typeof AcceptOrderDocument>['input'];

/** `missing`: how many of a line there are not, by line. */
export type AcceptForm = { readyIn: string; missing: Readonly<Record<string, number>> };

export const acceptForm: AcceptForm = { readyIn: '20', missing: {} };

export const usualMinutes = [10, 15, 20, 30, 45, 60] as const;
const longest = 1_440;

/** The form as input, or what a look at it already finds wrong. An order for later keeps its own time. */
export function readAccept(form: AcceptForm, order: Pick<Order, 'id' | 'version' | 'requestedFor' | 'lines'>): { input: AcceptInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = form.readyIn.trim();
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  const isForLater = order.requestedFor !== null;
  if (!isForLater && !(minutes >= 1 && minutes <= longest)) problems.push({ code: 'MINUTES_INVALID', message: `Write whole minutes, 1 to ${longest.toLocaleString('en')}.`, field: 'readyIn' });
  const missing = order.lines.map(({ id }) => ({ lineId: id, quantity: form.missing[id] ?? 0 })).filter(({ quantity }) => quantity > 0);
  if (order.lines.every(({ id, quantity }) => (form.missing[id] ?? 0) >= quantity)) problems.push({ code: 'NOTHING_LEFT', message: 'Nothing of the order would be left: reject it instead.', field: 'missing' });
  return { input: { id: order.id, version: order.version, ...(isForLater ? {} : { readyIn: minutes }), missing }, problems };
}
