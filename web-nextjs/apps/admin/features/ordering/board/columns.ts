import type { Order } from '../documents';

export type ColumnName = 'New' | 'For later' | 'Accepted' | 'Preparing' | 'Ready' | 'On the way' | 'Done today';
export type Column = { name: ColumnName; orders: readonly Order[] };

function columnOf(order: Order): ColumnName | null {
  switch (order.status) {
    case 'PENDING':
      return null;
    case 'PLACED':
      return 'New';
    case 'ACCEPTED':
      return order.isScheduled ? 'For later' : 'Accepted';
    case 'PREPARING':
      return 'Preparing';
    case 'READY':
      return 'Ready';
    case 'OUT_FOR_DELIVERY':
      return 'On the way';
    default:
      return 'Done today';
  }
}

const names: readonly ColumnName[] = ['New', 'For later', 'Accepted', 'Preparing', 'Ready', 'On the way', 'Done today'];

/** When the restaurant got it; staff sees no order that it has not. */
export const cameAt = ({ placedAt }: Pick<Order, 'placedAt'>): string => placedAt ?? new Date(0).toISOString();

/** When an order is due: what was promised, else what was asked for, else when it came. */
export const dueAt = (order: Pick<Order, 'promisedFor' | 'requestedFor' | 'placedAt'>): string => order.promisedFor ?? order.requestedFor ?? cameAt(order);

const lastMove = (order: Order) => order.moves.at(-1)?.at ?? cameAt(order);

const byTime = (of: (order: Order) => string, way: 1 | -1) => (one: Order, other: Order) => way * (new Date(of(one)).getTime() - new Date(of(other)).getTime());

const inOrder: Record<ColumnName, (one: Order, other: Order) => number> = {
  New: byTime(cameAt, 1),
  'For later': byTime(dueAt, 1),
  Accepted: byTime(dueAt, 1),
  Preparing: byTime(dueAt, 1),
  Ready: byTime(dueAt, 1),
  'On the way': byTime(dueAt, 1),
  'Done today': byTime(lastMove, -1),
};

/** The board from left to right: the longest waiting first, of what is done the last. Columns that a restaurant rarely needs are left out while nothing is in them. */
export function columnsOf(orders: Iterable<Order>): Column[] {
  const all = [...orders];
  return names
    .map((name) => ({ name, orders: all.filter((order) => columnOf(order) === name).sort(inOrder[name]) }))
    .filter((column) => column.orders.length > 0 || (column.name !== 'For later' && column.name !== 'On the way'));
}

/** What a column needs to be read, what one with nothing in it needs for its name, and what is between two, in CSS pixels. */
const wide = 176;
const narrow = 96;
const gap = 12;

/** How columns with so many orders share a width: alike where they fit so, else those with nothing in them are narrow. `isCut`: some are out of sight even so. */
export function layoutOf(counts: readonly number[], width: number): { template: string; isCut: boolean } {
  const column = `minmax(${String(wide)}px, 1fr)`;
  const needed = (of: (count: number) => number) => counts.reduce((sum, count) => sum + of(count) + gap, -gap);
  if (needed(() => wide) <= width) return { template: counts.map(() => column).join(' '), isCut: false };
  return { template: counts.map((count) => (count === 0 ? `${String(narrow)}px` : column)).join(' '), isCut: needed((count) => (count === 0 ? narrow : wide)) > width };
}
