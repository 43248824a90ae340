import { describe, expect, it } from 'vitest';
import { line, order } from '../order-sample';
import { everything, filtered, narrowings } from './filter-board';

const ramen = order({ id: 'ramen' });
const soup = order({ id: 'soup', number: 'B2-7001', service: 'DELIVERY', contact: { name: 'Zoë Müller', email: null, phone: '030 998877' }, lines: [line({ name: 'Crème of leek' })] });
const found = (words: string) => filtered([ramen, soup], { ...everything, words }).map(({ id }) => id);

describe('what the board shows', () => {
  it('is everything at first', () => {
    expect(filtered([ramen, soup], everything)).toHaveLength(2);
  });

  it('says in how many ways it is narrowed', () => {
    expect(narrowings(everything, '')).toBe(0);
    expect(narrowings({ services: ['PICKUP', 'DINE_IN'], words: ' ' }, 'place-1')).toBe(2);
    expect(narrowings({ services: [], words: 'ramen' }, '')).toBe(1);
  });

  it('is of the services that were chosen', () => {
    expect(filtered([ramen, soup], { ...everything, services: ['DELIVERY'] })).toEqual([soup]);
  });

  it('has every word, with accents or without, in number, name or dish', () => {
    expect(found('k7 ada')).toEqual(['ramen']);
    expect(found('k70142')).toEqual(['ramen']);
    expect(found('zoe')).toEqual(['soup']);
    expect(found('creme muller')).toEqual(['soup']);
    expect(found('creme ada')).toEqual([]);
  });

  it('is found by a telephone number, however it is written', () => {
    expect(found('030-99 88 77')).toEqual(['soup']);
    expect(found('+49 30 1234')).toEqual(['ramen']);
    expect(found('030 1234')).toEqual(['ramen']);
    expect(found('12')).toEqual([]);
  });

  it('is found by those whose guest was erased', () => {
    expect(filtered([order({ contact: null })], { ...everything, words: 'ramen' })).toHaveLength(1);
  });
});
