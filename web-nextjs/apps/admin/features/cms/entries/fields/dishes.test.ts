import { describe, expect, it } from 'vitest';
import { dishesOf, found } from './dishes';

const dishes = dishesOf([{ name: 'Soups', items: [{ id: '1', name: 'Hühnerbrühe' }, { id: '2', name: 'Miso' }] }, { name: 'Lunch', items: [{ id: '2', name: 'Miso' }] }]);

describe('dishes to choose from', () => {
  it('are there once each', () => {
    expect(dishes.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it.each([['huhner', ['1']], ['  lunch MISO', ['2']], ['', ['1', '2']], ['pizza', []]])('are found by %j', (words, ids) => {
    expect(found(dishes, words).map(({ id }) => id)).toEqual(ids);
  });
});
