import type { Balance, Difference, Reconciliation } from './documents';

export const kindTexts: Record<Difference['kind'], { title: string; advice: string }> = {
  MISSING_WEBHOOK: { title: 'Nobody told us', advice: 'Something happened at the gateway that we had not heard of.' },
  EXTRA_CHARGE: { title: 'A charge without an order', advice: 'The gateway charged somebody, and no order knows of it. Look at it there, and give it back.' },
  AMOUNT_DRIFT: { title: 'Another amount', advice: 'The gateway charged or gave back another amount than we asked for. Look at it there.' },
};

export type Verdict = { tone: 'info' | 'good' | 'warning' | 'danger'; text: string };

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${String(count)} ${many}`);

/** What to think of a day: only what is still open needs somebody. */
export function verdictOf(day: Reconciliation | null): Verdict {
  if (day === null) return { tone: 'info', text: 'Nothing was paid online yet on this day, so there is nothing to compare.' };
  if (day.doneAt === null) return { tone: 'info', text: 'This day is not compared yet: that happens in the night after it.' };
  const open = day.differences.filter(({ isHealed }) => !isHealed).length;
  const compared = counted(day.compared, 'payment was', 'payments were');
  const unread = day.unreadAccounts.length > 0 ? ` The gateway lets nobody look into ${day.unreadAccounts.join(', ')} any more.` : '';
  if (open > 0) return { tone: 'danger', text: `${compared} compared with the gateway: ${counted(open, 'differs and needs', 'differ and need')} a look.${unread}` };
  if (day.differences.length > 0) return { tone: 'warning', text: `${compared} compared with the gateway. What differed has been put right.${unread}` };
  if (unread !== '') return { tone: 'warning', text: `${compared} compared with the gateway.${unread}` };
  return { tone: 'good', text: `${compared} compared with the gateway: everything agrees.` };
}

export const accountNames: Record<Balance['account'], string> = {
  GATEWAY: 'At the gateway', TILL: 'Cash in the till', TERMINAL: 'Card terminal', BANK: 'Your bank', SALES: 'Sales', REFUNDS: 'Given back', PLATFORM_FEES: 'Our fees', GATEWAY_FEES: 'Fees of the gateway', DISPUTES: 'Claimed back by banks',
};

/** A day from its first instant to the first of the next; days of gateways are those of UTC. */
export const boundsOf = (date: string): { from: string; until: string } => ({ from: `${date}T00:00:00Z`, until: new Date(new Date(`${date}T00:00:00Z`).getTime() + 86_400_000).toISOString().replace('.000Z', 'Z') });

/** The last day that can have been compared: days of gateways end by UTC. */
export const lastDay = (now: Date): string => new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
