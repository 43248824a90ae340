import type { Order } from './documents';
import { methodNames } from './words';

const paidNames: Record<keyof typeof methodNames, string> = { ONLINE: 'Paid online', CASH: 'Paid in cash', CARD_AT_DOOR: 'Paid by card at the door' };
const openNames: Partial<Record<Order['payment']['status'], string>> = { PENDING: 'not paid yet', SAVED: 'the card is kept until the day', AUTHORISED: 'reserved', FAILED: 'failed' };

/** The restaurant works on an order whose online payment failed: only its guest can mend that. */
export const isPaymentFailed = ({ status, payment }: Pick<Order, 'status' | 'payment'>): boolean =>
  payment.method === 'ONLINE' && payment.status === 'FAILED' && status !== 'COMPLETED' && status !== 'REJECTED' && status !== 'CANCELLED';

/** What became of an order's money so far: what was taken of it, else whether any still will be. */
export function paymentText({ status, payment, captured, refunded }: Pick<Order, 'status' | 'payment' | 'captured' | 'refunded'>): string {
  const how = methodNames[payment.method];
  if (captured.minorUnits > 0) return paidNames[payment.method] + (refunded.minorUnits === 0 ? '' : refunded.minorUnits < captured.minorUnits ? ', partly refunded' : ', refunded');
  if (payment.status === 'VOIDED' || status === 'REJECTED' || status === 'CANCELLED') return `${how}, not charged`;
  if (isPaymentFailed({ status, payment })) return `${how}, the payment failed: call the guest`;
  const open = payment.method === 'ONLINE' ? openNames[payment.status] : undefined;
  return open === undefined ? how : `${how}, ${open}`;
}
