import type { Order } from '../documents';

/** `blocked`: the browser plays nothing before somebody touched the page. */
export type Sound = 'ringing' | 'quiet' | 'muted' | 'blocked';

/** Rings for as long as an order waits for an answer. That the browser blocks it is said before there is anything to ring for; a wish for silence goes first. */
export function soundOf(orders: Iterable<Pick<Order, 'status'>>, { isMuted, isBlocked }: { isMuted: boolean; isBlocked: boolean }): Sound {
  if (isMuted) return 'muted';
  if (isBlocked) return 'blocked';
  for (const { status } of orders) if (status === 'PLACED') return 'ringing';
  return 'quiet';
}
