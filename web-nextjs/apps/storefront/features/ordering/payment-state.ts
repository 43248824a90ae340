import type { EnumOf } from '@foodsaas/graphql';
import type { Texts } from '@/text';
import type { Order } from './order-documents';

type Paid = Pick<Order, 'status'> & { payment: Pick<Order['payment'], 'method' | 'status'> };

const OVER: readonly Order['status'][] = ['COMPLETED', 'REJECTED', 'CANCELLED'];

export const isOver = ({ status }: Pick<Order, 'status'>): boolean => OVER.includes(status);

const isUnpaid = ({ payment }: Paid): boolean => payment.method === 'ONLINE' && (payment.status === 'PENDING' || payment.status === 'FAILED');

/** The order waits for the diner's money: the restaurant does not see it yet. */
export const isToBePaid = (order: Paid): boolean => order.status === 'PENDING' && isUnpaid(order);

/** The restaurant has the order, and the card that was kept for the day did not pay it: the diner still can. */
export const isUnpaidOnTheDay = (order: Paid & { payment: { session: unknown } }): boolean => order.status !== 'PENDING' && !isOver(order) && isUnpaid(order) && order.payment.session !== null;

/** How it was paid or will be; nothing is of an order that came to nothing. A card whose money is reserved has paid, as far as its owner is concerned; one that is only kept for the day has not. */
export function paymentText({ status: of, captured, payment: { method, status } }: Paid & { captured: { minorUnits: number } }, { methods, order }: Pick<Texts['ordering'], 'methods' | 'order'>): string {
  if (captured.minorUnits === 0 && (status === 'VOIDED' || of === 'REJECTED' || of === 'CANCELLED')) return order.notCharged;
  if (status === 'CAPTURED' || (method === 'ONLINE' && status === 'AUTHORISED')) return order.paid[method];
  return method === 'ONLINE' ? order.byCard : methods[method];
}

/** What the diner is asked next. */
export type PayStep = { step: 'card'; failureCode: string | null } | { step: 'authenticate' } | { step: 'processing' };

type Confirmation = { status: EnumOf<'SimulatedPaymentStatus'>; failureCode: string | null };

/** What the gateway's answer to a card leads to. That the money is there is told by the order, not by this. */
export function afterCard(confirmation: Confirmation | null): PayStep {
  switch (confirmation?.status) {
    case 'REQUIRES_ACTION':
      return { step: 'authenticate' };
    case 'PROCESSING':
    case 'SUCCEEDED':
      return { step: 'processing' };
    case 'FAILED':
    case undefined:
      return { step: 'card', failureCode: confirmation?.failureCode ?? 'OTHER' };
  }
}
