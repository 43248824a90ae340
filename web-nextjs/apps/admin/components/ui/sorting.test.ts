import { describe, expect, it } from 'vitest';
import { moved, neighbour } from './sorting';

describe('sorting', () => {
  it('moves up and down', () => {
    expect(moved(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['a', 'd', 'b', 'c']);
    expect(moved(['a', 'b', 'c', 'd'], 'a', 'c')).toEqual(['b', 'c', 'a', 'd']);
  });

  it('leaves the list alone where one of the two is unknown', () => {
    expect(moved(['a', 'b'], 'x', 'a')).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'a', 'x')).toEqual(['a', 'b']);
  });

  it('finds neighbours and ends', () => {
    expect(neighbour(['a', 'b'], 'a', 1)).toBe('b');
    expect(neighbour(['a', 'b'], 'a', -1)).toBeNull();
    expect(neighbour(['a', 'b'], 'x', 1)).toBeNull();
  });
});
