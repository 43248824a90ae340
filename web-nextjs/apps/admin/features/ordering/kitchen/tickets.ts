import { columnsOf, dueAt } from '../board/columns';
import type { Order, OrderLine } from '../documents';
import { dishText, piecesOf } from '../words';

/** An order as one station sees it: only what is cooked there. */
export type Ticket = { order: Order; lines: readonly OrderLine[] };

const linesAt = ({ lines }: Order, station: string) => lines.filter((line) => piecesOf(line) > 0 && (station === '' || line.station === station));

/** What the kitchen has to do at the present time: orders that were accepted, those for later not before it is time. */
const inKitchen = (orders: Iterable<Order>): Order[] =>
  columnsOf(orders).flatMap(({ name, orders: some }) => (name === 'Accepted' || name === 'Preparing' ? some : []));

export const stationsOf = (orders: Iterable<Order>): string[] => [...new Set([...orders].flatMap(({ lines }) => lines.map(({ station }) => station)))].sort((one, other) => one.localeCompare(other));

/** The tickets of a station (of all with an empty name) that something is left to do of, the first due first. */
export const ticketsOf = (orders: Iterable<Order>, station: string): Ticket[] =>
  inKitchen(orders)
    .map((order) => ({ order, lines: linesAt(order, station) }))
    .filter(({ lines }) => lines.some(({ isReady }) => !isReady))
    .sort((one, other) => new Date(dueAt(one.order)).getTime() - new Date(dueAt(other.order)).getTime());

export type Count = { itemId: string; dish: string; count: number };

/** How many of each dish are still to be made, over all tickets; the most first. */
export function allDay(tickets: readonly Ticket[]): Count[] {
  const counts = new Map<string, Count>();
  for (const line of tickets.flatMap(({ lines }) => lines.filter(({ isReady }) => !isReady))) {
    const dish = dishText(line);
    counts.set(dish, { itemId: line.itemId, dish, count: (counts.get(dish)?.count ?? 0) + piecesOf(line) });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count || one.dish.localeCompare(other.dish));
}

/** What a bump did, so that it can be taken back: those lines and no others. */
export type Bump = { orderId: string; number: string; lineIds: readonly string[] };

export const bumpOf = ({ order, lines }: Ticket): Bump => ({ orderId: order.id, number: order.number, lineIds: lines.filter(({ isReady }) => !isReady).map(({ id }) => id) });

/** How many bumps can be taken back. */
const memory = 20;

export const remembered = (bumps: readonly Bump[], bump: Bump): Bump[] => [...bumps, bump].slice(-memory);

/** The ticket that is chosen, by its place; the one that moved up where the chosen one was bumped. */
export const chosenAt = (tickets: readonly Ticket[], chosenId: string | null, before: number): number => {
  const there = tickets.findIndex(({ order }) => order.id === chosenId);
  return there >= 0 ? there : Math.max(0, Math.min(before, tickets.length - 1));
};
