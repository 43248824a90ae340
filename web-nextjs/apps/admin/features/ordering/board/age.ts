import type { Order } from '../documents';
import { isOpen } from '../moves';
import { cameAt, dueAt } from './columns';

export type Age = { tone: 'fresh' | 'soon' | 'late'; text: string };

/** A new order is answered within so many minutes: from the first it is time, from the second too late. */
const answerSoon = 3;
const answerLate = 6;
/** So many minutes before it is due, an order is in a hurry. */
const dueSoon = 5;

const minutes = (milliseconds: number) => Math.floor(milliseconds / 60_000);

/** A length of time in the fewest words: `4 min`, `1 h 5 min`. */
export const lengthText = (all: number): string => (all < 60 ? `${String(all)} min` : `${String(Math.floor(all / 60))} h${all % 60 === 0 ? '' : ` ${String(all % 60)} min`}`);

/** How urgent an order is, in colour and in words; null for one that is done. */
export function ageOf(order: Pick<Order, 'status' | 'placedAt' | 'promisedFor' | 'requestedFor'>, now: Date): Age | null {
  if (!isOpen(order)) return null;
  if (order.status === 'PLACED') {
    const waits = Math.max(0, minutes(now.getTime() - new Date(cameAt(order)).getTime()));
    return { tone: waits >= answerLate ? 'late' : waits >= answerSoon ? 'soon' : 'fresh', text: waits === 0 ? 'just now' : `waits ${lengthText(waits)}` };
  }
  const left = minutes(new Date(dueAt(order)).getTime() - now.getTime());
  if (left < 0) return { tone: 'late', text: `${lengthText(-left)} late` };
  return { tone: left < dueSoon ? 'soon' : 'fresh', text: left === 0 ? 'due now' : `due in ${lengthText(left)}` };
}
