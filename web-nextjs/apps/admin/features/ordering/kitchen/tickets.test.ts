import { describe, expect, it } from 'vitest';
import { line, order } from '../order-sample';
import { allDay, bumpOf, chosenAt, remembered, stationsOf, ticketsOf } from './tickets';

const ramen = line({ id: 'ramen', name: 'Ramen', quantity: 2, station: 'hot' });
const salad = line({ id: 'salad', itemId: 'i2', name: 'Salad', quantity: 1, station: 'cold' });
const first = order({ id: 'first', status: 'ACCEPTED', promisedFor: '2026-05-01T12:20:00Z', lines: [ramen, salad] });
const second = order({ id: 'second', status: 'PREPARING', promisedFor: '2026-05-01T12:30:00Z', lines: [{ ...ramen, id: 'more', quantity: 3 }, { ...salad, id: 'made', isReady: true }] });
const idsAt = (station: string, ...orders: ReturnType<typeof order>[]) => ticketsOf(orders, station).map((ticket) => ticket.order.id);

describe('the tickets of a station', () => {
  it('are in the order in which they are due', () => {
    expect(idsAt('', second, first)).toEqual(['first', 'second']);
  });

  it('hold only what is made there, and leave when it is made', () => {
    expect(idsAt('cold', first, second)).toEqual(['first']);
    expect(ticketsOf([first], 'cold')[0]?.lines.map(({ id }) => id)).toEqual(['salad']);
  });

  it('are none before an order is accepted, after it is ready, or before the kitchen is to begin', () => {
    expect(idsAt('', order({ lines: [ramen] }), order({ status: 'READY', lines: [ramen] }), order({ status: 'ACCEPTED', isScheduled: true, lines: [ramen] }))).toEqual([]);
  });

  it('hold nothing that is missing', () => {
    const lacking = order({ id: 'lacking', status: 'ACCEPTED', lines: [{ ...ramen, missing: 1 }, { ...salad, missing: 1 }] });
    expect(ticketsOf([lacking], '')[0]?.lines.map(({ id }) => id)).toEqual(['ramen']);
    expect(idsAt('cold', lacking)).toEqual([]);
    expect(allDay(ticketsOf([lacking], ''))).toEqual([{ itemId: 'i1', dish: 'Ramen', count: 1 }]);
  });

  it('of all stations are named once each', () => {
    expect(stationsOf([first, second])).toEqual(['cold', 'hot']);
  });
});

describe('the counts of all tickets', () => {
  it('add up what is still to be made', () => {
    expect(allDay(ticketsOf([first, second], ''))).toEqual([{ itemId: 'i1', dish: 'Ramen', count: 5 }, { itemId: 'i2', dish: 'Salad', count: 1 }]);
  });

  it('tell sizes apart', () => {
    const sizes = order({ status: 'ACCEPTED', lines: [line({ id: 'a', sizeName: 'Large', quantity: 1 }), line({ id: 'b', sizeName: 'Small', quantity: 1 })] });
    expect(allDay(ticketsOf([sizes], '')).map(({ dish }) => dish)).toEqual(['Ramen, Large', 'Ramen, Small']);
  });
});

describe('a bump', () => {
  it('is of what was not ready: taking it back leaves alone what was', () => {
    const [ticket] = ticketsOf([second], '');
    expect(ticket && bumpOf(ticket)).toEqual({ orderId: 'second', number: 'K7-0142', lineIds: ['more'] });
  });

  it('is remembered, twenty of them at most', () => {
    const bump = (n: number) => ({ orderId: String(n), number: String(n), lineIds: [] });
    const all = Array.from({ length: 25 }, (_, n) => bump(n)).reduce(remembered, [] as ReturnType<typeof bump>[]);
    expect([all.length, all.at(0)?.orderId, all.at(-1)?.orderId]).toEqual([20, '5', '24']);
  });

  it('leaves the next ticket chosen', () => {
    const tickets = ticketsOf([first, second], '');
    expect(chosenAt(tickets, 'second', 0)).toBe(1);
    expect(chosenAt(tickets, 'bumped', 1)).toBe(1);
    expect(chosenAt(tickets, 'bumped', 5)).toBe(1);
    expect(chosenAt([], null, 3)).toBe(0);
  });
});
