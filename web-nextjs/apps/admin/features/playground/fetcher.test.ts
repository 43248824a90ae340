import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isSubscription } from './fetcher';

describe('what is run', () => {
  const both = parse('query A { menu { id } } subscription B { menuChanged { version } }');

  it('is a subscription by its name among several', () => {
    expect(isSubscription(both, 'B')).toBe(true);
    expect(isSubscription(both, 'A')).toBe(false);
    expect(isSubscription(both, null)).toBe(false);
  });

  it('is the only one whatever its name', () => {
    expect(isSubscription(parse('subscription { menuChanged { version } }'), null)).toBe(true);
    expect(isSubscription(undefined, null)).toBe(false);
  });
});
