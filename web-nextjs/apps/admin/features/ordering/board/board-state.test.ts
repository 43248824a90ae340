import { describe, expect, it } from 'vitest';
import { order } from '../order-sample';
import { type Board, type BoardEvent, emptyBoard, nextBoard } from './board-state';

const at = new Date('2026-05-01T12:00:00Z');
const after = (...events: BoardEvent[]): Board => events.reduce(nextBoard, emptyBoard);
const asked = (reading: number): BoardEvent => ({ kind: 'asked', reading });
const read = (reading: number, ...orders: ReturnType<typeof order>[]): BoardEvent => ({ kind: 'read', reading, orders, at });
const heard = (part: Parameters<typeof order>[0]): BoardEvent => ({ kind: 'heard', order: order(part) });
const seen = (board: Board) => [...board.orders.values()].map(({ id, version }) => `${id}:${String(version)}`).sort();

describe('the board', () => {
  it('shows what was read, and knows when', () => {
    const board = after(asked(1), read(1, order(), order({ id: 'o2' })));
    expect(seen(board)).toEqual(['o1:1', 'o2:1']);
    expect(board.readAt).toBe(at);
  });

  it('takes what it hears of one order', () => {
    expect(seen(after(asked(1), read(1, order()), heard({ version: 2, status: 'ACCEPTED' })))).toEqual(['o1:2']);
  });

  it('never replaces a newer order by an older message', () => {
    const board = after(heard({ version: 3, status: 'READY' }), heard({ version: 2, status: 'PREPARING' }), heard({ version: 3, status: 'PLACED' }));
    expect(board.orders.get('o1')).toMatchObject({ version: 3, status: 'READY' });
  });

  it('never replaces a newer order by a reading that is older', () => {
    expect(seen(after(asked(1), heard({ version: 5 }), read(1, order({ version: 4 }))))).toEqual(['o1:5']);
  });

  it('keeps an order that was placed while it was read', () => {
    expect(seen(after(asked(1), heard({ id: 'new' }), read(1, order())))).toEqual(['new:1', 'o1:1']);
  });

  it('lets go of what a later reading does not name any more', () => {
    expect(seen(after(asked(1), read(1, order()), heard({ id: 'o2' }), asked(2), read(2, order())))).toEqual(['o1:1']);
  });

  it('hears nothing from a reading that was overtaken by one that began later', () => {
    expect(seen(after(asked(1), asked(2), read(2, order({ id: 'now' })), read(1, order({ id: 'gone' }))))).toEqual(['now:1']);
  });

  it('takes a later reading after an earlier one came late', () => {
    expect(seen(after(asked(1), asked(2), read(1, order({ id: 'one' })), read(2, order({ id: 'two' }))))).toEqual(['two:1']);
  });

  it('keeps what it shows where a reading fails', () => {
    const board = after(asked(1), read(1, order()), asked(2), { kind: 'failed', reading: 2 });
    expect(seen(board)).toEqual(['o1:1']);
    expect(board.asked.size).toBe(0);
  });
});
