import { formatMoney } from '@/lib/money';
import { cameAt } from '../board/columns';
import { statusNames } from '../words';
import type { OneOrder } from './documents';

export type Step = { at: string; what: string; who: string; reason: string | null };

/** Who did something to an order, as people say it; ids mean nothing to them. */
export function whoText(by: string): string {
  const [kind] = by.split(':');
  switch (kind) {
    case 'diner':
      return 'the guest';
    case 'staff':
      return 'the staff';
    case 'key':
      return 'a program with a key';
    case 'app':
      return 'an app';
    case 'payment':
      return 'the payment';
    case 'rule':
      return 'a rule of yours';
    default:
      return by;
  }
}

const reasons: Record<string, string> = { PAYMENT_TIME_OVER: 'It was not paid in time', ANSWER_TIME_OVER: 'Nobody answered in time' };

const reasonText = (reason: string | null) => (reason === null ? null : (reasons[reason] ?? reason));

/** What became of an order, from its placing on; a tip that was paid afterwards and what was given back stand among its moves. That nothing is to be paid first is a rule, but it is the guest who orders. */
export function stepsOf(order: Pick<OneOrder, 'placedAt' | 'moves' | 'refunds' | 'laterTip'>): Step[] {
  const placed = order.moves.some(({ to }) => to === 'PLACED') ? [] : [{ at: cameAt(order), what: 'Placed', who: 'the guest', reason: null }];
  const moves = order.moves.map(({ to, at, by, reason }) => ({ at, what: to === 'PLACED' ? 'Placed' : statusNames[to], who: to === 'PLACED' && by === 'rule' ? 'the guest' : whoText(by), reason: reasonText(reason) }));
  const tips = order.laterTip?.status === 'CAPTURED' ? [{ at: order.laterTip.begunAt, what: `Tip of ${formatMoney(order.laterTip.amount)} given`, who: 'the guest', reason: null }] : [];
  const refunds = (order.refunds ?? []).map(({ amount, reason, by, at, isOfLaterTip, isFailed }) => ({ at, what: `${formatMoney(amount)} ${isOfLaterTip ? 'of the tip ' : ''}given back${isFailed ? ', which did not go through' : ''}`, who: whoText(by), reason }));
  return [...placed, ...[...moves, ...tips, ...refunds].sort((one, other) => new Date(one.at).getTime() - new Date(other.at).getTime())];
}
