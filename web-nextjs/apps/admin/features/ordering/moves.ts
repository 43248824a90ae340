import type { Order, OrderStatus } from './documents';
import { piecesOf } from './words';

export const openStates: readonly OrderStatus[] = ['PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'OUT_FOR_DELIVERY'];

export const isOpen = ({ status }: Pick<Order, 'status'>): boolean => openStates.includes(status);

/** What comes next for an order that was accepted, and how the button says it; null where nothing does. */
export function nextStep({ status, service }: Pick<Order, 'status' | 'service'>): { to: OrderStatus; label: string } | null {
  switch (status) {
    case 'ACCEPTED':
      return { to: 'PREPARING', label: 'Start' };
    case 'PREPARING':
      return { to: 'READY', label: 'Ready' };
    case 'READY':
      return service === 'DELIVERY' ? { to: 'OUT_FOR_DELIVERY', label: 'Out for delivery' } : { to: 'COMPLETED', label: 'Handed over' };
    case 'OUT_FOR_DELIVERY':
      return { to: 'COMPLETED', label: 'Delivered' };
    default:
      return null;
  }
}

/** The step back that undoes a wrong tap; null where there is none. */
export function stepBack({ status }: Pick<Order, 'status'>): { to: OrderStatus; label: string } | null {
  switch (status) {
    case 'PREPARING':
      return { to: 'ACCEPTED', label: 'Back to accepted' };
    case 'READY':
      return { to: 'PREPARING', label: 'Back to preparing' };
    case 'OUT_FOR_DELIVERY':
      return { to: 'READY', label: 'Back to ready' };
    default:
      return null;
  }
}

/** Where an order belongs by what of it is made; null where it is already there. */
export function moveForMarks({ status, lines }: Pick<Order, 'status' | 'lines'>): OrderStatus | null {
  const wanted = lines.filter((line) => piecesOf(line) > 0);
  const made = wanted.filter(({ isReady }) => isReady).length;
  const isAll = made === wanted.length;
  if (status === 'READY') return isAll ? null : 'PREPARING';
  if (status !== 'ACCEPTED' && status !== 'PREPARING') return null;
  if (isAll && made > 0) return 'READY';
  return made > 0 && status === 'ACCEPTED' ? 'PREPARING' : null;
}

/** Whether the restaurant can still call it off. */
export const canCancel = ({ status }: Pick<Order, 'status'>): boolean => status === 'ACCEPTED' || status === 'PREPARING' || status === 'READY' || status === 'OUT_FOR_DELIVERY';
