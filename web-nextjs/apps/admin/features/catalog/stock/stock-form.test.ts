import { describe, expect, it } from 'vitest';
import { readCount } from './stock-form';

describe('the form of a count', () => {
  it('says how many there are, and when to tell', () => {
    expect(readCount({ onHand: ' 12 ', lowAt: '' }, 'i1', null)).toEqual({ input: { itemId: 'i1', onHand: 12, lowAt: null }, problems: [] });
    expect(readCount({ onHand: '0', lowAt: '3' }, 'i1', 'l1').input).toEqual({ itemId: 'i1', locationId: 'l1', onHand: 0, lowAt: 3 });
  });

  it('finds what is no count', () => {
    expect(readCount({ onHand: '', lowAt: 'few' }, 'i1', null).problems.map((p) => p.field)).toEqual(['onHand', 'lowAt']);
    expect(readCount({ onHand: '1.5', lowAt: '' }, 'i1', null).problems.map((p) => p.field)).toEqual(['onHand']);
  });
});
