import type { Order } from '../documents';

/**
 * What is known of the open orders. Two sources fill it: readings of the whole board and messages about one order; either may be older than what is there.
 * `clock` counts what happened; `heard` says when of an order was last heard alone, `asked` when a reading that is still on its way began.
 */
export type Board = {
  orders: ReadonlyMap<string, Order>;
  heard: ReadonlyMap<string, number>;
  asked: ReadonlyMap<number, number>;
  clock: number;
  readAt: Date | null;
};

export type BoardEvent =
  | { kind: 'asked'; reading: number }
  | { kind: 'read'; reading: number; orders: readonly Order[]; at: Date }
  | { kind: 'failed'; reading: number }
  | { kind: 'heard'; order: Order };

export const emptyBoard: Board = { orders: new Map(), heard: new Map(), asked: new Map(), clock: 0, readAt: null };

/** The newer of two pictures of one order. */
const newer = (one: Order | undefined, other: Order): Order => (one !== undefined && one.version >= other.version ? one : other);

const without = (asked: Board['asked'], reading: number) => new Map([...asked].filter(([key]) => key !== reading));

export function nextBoard(before: Board, event: BoardEvent): Board {
  switch (event.kind) {
    case 'asked':
      return { ...before, clock: before.clock + 1, asked: new Map(before.asked).set(event.reading, before.clock) };
    case 'failed':
      return { ...before, asked: without(before.asked, event.reading) };
    case 'heard': {
      const { order } = event;
      if (newer(before.orders.get(order.id), order) !== order) return before;
      return { ...before, clock: before.clock + 1, orders: new Map(before.orders).set(order.id, order), heard: new Map(before.heard).set(order.id, before.clock) };
    }
    case 'read': {
      const began = before.asked.get(event.reading);
      return began === undefined ? before : afterReading(before, event, began);
    }
  }
}

/** A reading drops what it does not name, except what was heard of since it began; readings that began earlier have nothing more to say. */
function afterReading(before: Board, { reading, orders: read, at }: Extract<BoardEvent, { kind: 'read' }>, began: number): Board {
  const orders = new Map(read.map((order) => [order.id, newer(before.orders.get(order.id), order)]));
  const heard = new Map([...before.heard].filter(([, when]) => when >= began));
  for (const id of heard.keys()) {
    const order = before.orders.get(id);
    if (order !== undefined && !orders.has(id)) orders.set(id, order);
  }
  const asked = new Map([...without(before.asked, reading)].filter(([, when]) => when > began));
  return { orders, heard, asked, clock: before.clock, readAt: at };
}
