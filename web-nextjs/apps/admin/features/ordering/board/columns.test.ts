import { describe, expect, it } from 'vitest';
import { order } from '../order-sample';
import { columnsOf, layoutOf } from './columns';

const idsIn = (name: string, ...orders: ReturnType<typeof order>[]) => columnsOf(orders).find((column) => column.name === name)?.orders.map(({ id }) => id);

describe('the columns of the board', () => {
  it('hold every order that the restaurant can see, once', () => {
    const states = ['PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'OUT_FOR_DELIVERY', 'COMPLETED', 'REJECTED', 'CANCELLED'] as const;
    const columns = columnsOf(states.map((status) => order({ id: status, status })));
    expect(columns.map(({ name, orders }) => [name, orders.length])).toEqual([['New', 1], ['Accepted', 1], ['Preparing', 1], ['Ready', 1], ['On the way', 1], ['Done today', 3]]);
  });

  it('never show what is not paid yet', () => {
    expect(columnsOf([order({ status: 'PENDING' })]).flatMap(({ orders }) => orders)).toEqual([]);
  });

  it('have the longest waiting first where it is new, and the first due where it is cooked', () => {
    const early = { placedAt: '2026-05-01T11:50:00Z', promisedFor: '2026-05-01T13:00:00Z' };
    const late = { placedAt: '2026-05-01T12:00:00Z', promisedFor: '2026-05-01T12:20:00Z' };
    expect(idsIn('New', order({ id: 'late', ...late }), order({ id: 'early', ...early }))).toEqual(['early', 'late']);
    expect(idsIn('Preparing', order({ id: 'early', status: 'PREPARING', ...early }), order({ id: 'late', status: 'PREPARING', ...late }))).toEqual(['late', 'early']);
  });

  it('have the last done first', () => {
    const done = (id: string, at: string) => order({ id, status: 'COMPLETED', moves: [{ from: 'READY', to: 'COMPLETED', at, by: 'staff', reason: null }] });
    expect(idsIn('Done today', done('first', '2026-05-01T12:40:00Z'), done('last', '2026-05-01T12:50:00Z'))).toEqual(['last', 'first']);
  });

  it('keep what the kitchen does not begin yet apart, once it is accepted', () => {
    const later = order({ id: 'later', status: 'ACCEPTED', isScheduled: true });
    const unanswered = order({ id: 'unanswered', isScheduled: true });
    expect([idsIn('For later', later, unanswered), idsIn('New', later, unanswered)]).toEqual([['later'], ['unanswered']]);
  });

  it('that are rarely needed are there while something is in them', () => {
    expect(columnsOf([]).map(({ name }) => name)).toEqual(['New', 'Accepted', 'Preparing', 'Ready', 'Done today']);
  });

  it('all stand beside each other on a screen of 1280, with the sections and a scroll bar beside them; of more those with nothing in them are narrow', () => {
    const layout = (...counts: number[]) => layoutOf(counts, 1280 - 240 - 64 - 15);
    const column = 'minmax(176px, 1fr)';
    expect(layout(1, 0, 1, 1, 9)).toEqual({ template: [column, column, column, column, column].join(' '), isCut: false });
    expect(layout(1, 1, 0, 1, 0, 9)).toEqual({ template: [column, column, '96px', column, '96px', column].join(' '), isCut: false });
    expect(layout(1, 1, 1, 1, 0, 9).isCut).toBe(true);
  });
});
