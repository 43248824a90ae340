import { describe, expect, it } from 'vitest';
import { formOf, inputOf, readPrices, termsText } from './price-list-form';

const list = { id: 'p1', name: 'Airport', locationId: 'l1', service: null, from: null, until: '2026-12-31', priceCount: 2, version: 4 };

describe('price lists', () => {
  it('go back as they came', () => {
    expect(inputOf(formOf(list))).toEqual({ name: 'Airport', locationId: 'l1', service: null, from: null, until: '2026-12-31' });
  });

  it('send what was typed anew, and take off what was emptied', () => {
    const present = new Map([['a', '7.00'], ['b', '8.00'], ['c', '9.00']]);
    const { prices, problems } = readPrices(new Map([['a', '7,00'], ['b', ' '], ['c', 'nine'], ['d', '4,5'], ['e', '']]), present, 2);
    expect(prices).toEqual([{ sizeId: 'b', price: null }, { sizeId: 'd', price: '4.50' }]);
    expect([...problems.keys()]).toEqual(['c']);
  });

  it('say whom they are for', () => {
    expect(termsText(list, [{ id: 'l1', name: 'Harbour' }])).toBe('Harbour · every service · until 2026-12-31');
    expect(termsText({ ...list, locationId: null, service: 'DELIVERY', until: null }, [])).toBe('Every location · delivery');
  });
});
