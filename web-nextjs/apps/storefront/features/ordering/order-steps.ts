import type { Order, OrderStatus, Service } from './order-documents';

const WAY: readonly OrderStatus[] = ['PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'OUT_FOR_DELIVERY', 'COMPLETED'];

/** A step of the way: when it was reached, where it was; a step that was skipped has been passed without a time. */
export type Step = { status: OrderStatus; at: string | null; state: 'past' | 'present' | 'future' };

/** The way of an order from placing to the diner, and how far it has got; the end alone where it went no further. */
export function stepsOf({ status, service, placedAt, moves }: Pick<Order, 'status' | 'placedAt' | 'moves'> & { service: Service }): Step[] {
  const at = (wanted: OrderStatus): string | null => moves.findLast(({ to }) => to === wanted)?.at ?? (wanted === 'PLACED' ? placedAt : null);
  const way = WAY.filter((step) => step !== 'OUT_FOR_DELIVERY' || service === 'DELIVERY');
  const reached = way.indexOf(status);
  if (status === 'PENDING') return [];
  if (reached < 0) {
    const passed = way.filter((step) => step === 'PLACED' || moves.some(({ to }) => to === step));
    return [...passed.map((step): Step => ({ status: step, at: at(step), state: 'past' })), { status, at: at(status), state: 'present' }];
  }
  return way.map((step, index): Step => ({ status: step, at: index <= reached ? at(step) : null, state: index < reached ? 'past' : index === reached ? 'present' : 'future' }));
}
