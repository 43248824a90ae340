import type { Problem } from '@/lib/errors';
import { digitsOf, parsePrice } from '@/lib/money';
import type { Order, OrderLine } from '../documents';
import type { RefundInput } from './documents';

/** `chosen`: how many of a line are given back, by line. `all`: what is left, fees and tip included. `tip`: of the tip that was given afterwards. */
export type RefundForm = { by: 'lines' | 'amount' | 'all' | 'tip'; chosen: Readonly<Record<string, number>>; amount: string; tip: string; reason: string };

export const emptyRefund: RefundForm = { by: 'lines', chosen: {}, amount: '', tip: '', reason: '' };

type Paid = Pick<Order, 'captured' | 'refunded'> & { payment: Pick<Order['payment'], 'disputed'> };
type Tipped = Pick<Order, 'laterTip'>;
type Priced = Pick<Order, 'lines' | 'total'>;

/** What was taken, and neither given back yet nor claimed back by a bank, in minor units. */
export const refundable = ({ captured, refunded, payment }: Paid): number => Math.max(0, captured.minorUnits - refunded.minorUnits - payment.disputed.minorUnits);

/** The same of the tip that was given afterwards. */
export const tipRefundable = ({ laterTip: tip }: Tipped): number => (tip?.status === 'CAPTURED' ? Math.max(0, tip.amount.minorUnits - tip.refunded.minorUnits - tip.disputed.minorUnits) : 0);

/** What the form can give back at most. */
export const mostOf = ({ by }: Pick<RefundForm, 'by'>, order: Paid & Tipped): number => (by === 'tip' ? tipRefundable(order) : refundable(order));

/** A form for what there is to be given back. */
export const refundFor = (order: Paid): RefundForm => ({ ...emptyRefund, by: refundable(order) > 0 ? 'lines' : 'tip' });

/** From what one can choose: what is there. */
export function choicesOf(order: Paid & Tipped): { value: RefundForm['by']; label: string }[] {
  const ofOrder = [{ value: 'lines', label: 'What was ordered' }, { value: 'amount', label: 'An amount' }, { value: 'all', label: 'Everything' }] as const;
  return [...(refundable(order) > 0 ? ofOrder : []), ...(tipRefundable(order) > 0 ? [{ value: 'tip', label: 'Tip given afterwards' } as const] : [])];
}

type Pieces = Pick<OrderLine, 'quantity' | 'missing' | 'refundedQuantity'>;

/** How many of a line were charged and can still be given back. */
export const piecesLeft = ({ quantity, missing, refundedQuantity }: Pieces): number => quantity - missing - refundedQuantity;

/** What the next pieces of a line are worth, as the server counts: each up to its part of what the guest paid for the line, so that all of them are worth that to the cent. */
export function worthOf({ paid, ...line }: Pieces & Pick<OrderLine, 'paid'>, count: number): number {
  const upTo = (pieces: number) => (pieces === 0 ? 0 : Math.floor((paid.minorUnits * pieces) / (line.quantity - line.missing)));
  return upTo(line.refundedQuantity + Math.min(count, piecesLeft(line))) - upTo(line.refundedQuantity);
}

/** What the form would give back, in minor units; null while that cannot be said. */
export function refundOf(form: RefundForm, order: Priced & Paid): number | null {
  if (form.by === 'all') return refundable(order);
  if (form.by === 'lines') return order.lines.reduce((sum, line) => sum + worthOf(line, form.chosen[line.id] ?? 0), 0);
  const parsed = typed(form, order);
  return parsed.ok ? minorUnitsOf(parsed.amount) : null;
}

const typed = (form: RefundForm, { total }: Pick<Order, 'total'>) => parsePrice(form.by === 'tip' ? form.tip : form.amount, digitsOf(total.currency));

const minorUnitsOf = (amount: string) => Number(amount.replace('.', ''));

type Read = { input: Omit<RefundInput, 'idempotencyKey'>; problems: Problem[] };

/** The form as input, or what a look at it already finds wrong. */
export function readRefund(form: RefundForm, order: Pick<Order, 'id'> & Priced & Paid & Tipped): Read {
  const problems: Problem[] = [];
  const field = form.by === 'lines' ? 'lines' : 'amount';
  const amount = refundOf(form, order);
  const parsed = typed(form, order);
  if ((form.by === 'amount' || form.by === 'tip') && !parsed.ok) problems.push({ code: 'AMOUNT_INVALID', message: parsed.message, field });
  else if (amount === 0) problems.push({ code: 'NOTHING_CHOSEN', message: form.by === 'lines' ? 'Choose what is given back.' : 'Write an amount above zero.', field });
  else if (amount !== null && amount > mostOf(form, order)) problems.push({ code: 'REFUND_TOO_HIGH', message: 'That is more than was taken and not given back yet.', field });
  if (form.reason.trim() === '') problems.push({ code: 'REASON_MISSING', message: 'Say why: it stands in the books.', field: 'reason' });
  const lines = order.lines.map(({ id }) => ({ lineId: id, quantity: form.chosen[id] ?? 0 })).filter(({ quantity }) => quantity > 0);
  // Neither lines nor amount: the server knows what is left.
  const what = form.by === 'all' ? {} : form.by === 'lines' ? { lines } : { amount: amount ?? 0, ...(form.by === 'tip' ? { isOfLaterTip: true } : {}) };
  return { input: { id: order.id, ...what, reason: form.reason.trim() }, problems };
}
