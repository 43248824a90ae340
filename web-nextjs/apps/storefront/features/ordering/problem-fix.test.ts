import { describe, expect, it } from 'vitest';
import { textsFor } from '@/text';
import type { CartProblem } from './cart-documents';
import { fixOf, problemText } from './problem-fix';
import { aCart, aLine, aProblem } from './testing/samples';

const cart = aCart({ lines: [aLine({ id: 'line-1', name: 'Pizza', slug: 'pizza' })] });
const words = textsFor('en').ordering.problems;
const formats = { timeZone: 'Europe/Berlin', region: 'en-DE', now: Date.parse('2026-11-30T10:00:00Z') };
const fix = (problem: Partial<CartProblem>) => fixOf(aProblem(problem), cart, words, formats);

describe('What stands in the way of an order', () => {
  it('is mended by the nearest time at which it does not', () => {
    const at = '2026-11-30T16:30:00Z';
    expect(fix({ code: 'LOCATION_CLOSED', fix: { kind: 'WAIT_UNTIL', at, amount: null } })).toEqual({ kind: 'time', at, text: 'Order for Mon 17:30' });
    expect(fix({ code: 'NO_CAPACITY', fix: { kind: 'CHOOSE_SLOT', at, amount: null } })).toMatchObject({ kind: 'time', at });
  });

  it('says the date where a weekday could mean another week', () => {
    expect(fix({ fix: { kind: 'WAIT_UNTIL', at: '2026-12-07T16:30:00Z', amount: null } })?.text).toMatch(/^Order for Mon.* 7 Dec.* 17:30$/);
  });

  it('leads to the times where no nearest one is known', () => {
    expect(fix({ code: 'SLOT_PAST', fix: { kind: 'CHOOSE_SLOT', at: null, amount: null } })).toMatchObject({ kind: 'fulfilment' });
  });

  it('is mended by taking out the dish, or by choosing it anew', () => {
    expect(fix({ code: 'DISH_SOLD_OUT', lineId: 'line-1', fix: { kind: 'REMOVE_LINE', at: null, amount: null } })).toEqual({ kind: 'remove', lineId: 'line-1', text: 'Take out Pizza' });
    expect(fix({ code: 'OPTIONS_INVALID', lineId: 'line-1', fix: { kind: 'CHANGE_OPTIONS', at: null, amount: null } })).toMatchObject({ kind: 'choose', slug: 'pizza' });
    expect(fix({ lineId: 'gone', fix: { kind: 'REMOVE_LINE', at: null, amount: null } })).toBeNull();
  });

  it('is mended by so much more from the menu', () => {
    expect(fix({ code: 'BELOW_MINIMUM', fix: { kind: 'ADD_AMOUNT', at: null, amount: { amount: '3.50', currency: 'EUR' } } })).toEqual({ kind: 'menu', text: 'Add €3.50 more' });
  });

  it('is said in the language of the site, and in the API’s own words where there are none', () => {
    expect(problemText(aProblem({ code: 'DISH_SOLD_OUT', lineId: 'line-1' }), cart, textsFor('de').ordering.problems)).toBe('Pizza ist ausverkauft.');
    expect(problemText(aProblem({ code: 'NEVER_HEARD_OF', message: 'Something new.' }), cart, words)).toBe('Something new.');
  });
});
