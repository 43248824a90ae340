import { describe, expect, it } from 'vitest';
import { cacheKey, canonicalJson } from './cache-key';

describe('The cache key of a query', () => {
  const key = cacheKey('t1', 'de', 'query A { a }', { b: 1, a: [{ d: null, c: 'x' }] });

  it('is 64 hex digits', () => {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not depend on the order of variables, nor on those left out', () => {
    expect(cacheKey('t1', 'de', 'query A { a }', { a: [{ c: 'x', d: null }], b: 1, e: undefined })).toBe(key);
  });

  it.each([
    ['tenant', cacheKey('t2', 'de', 'query A { a }', {})],
    ['language', cacheKey('t1', 'en', 'query A { a }', {})],
    ['document', cacheKey('t1', 'de', 'query A { b }', {})],
    ['variables', cacheKey('t1', 'de', 'query A { a }', { a: 1 })],
  ])('depends on the %s', (_part, other) => {
    expect(other).not.toBe(cacheKey('t1', 'de', 'query A { a }', {}));
  });
});

describe('Canonical JSON', () => {
  it('sorts members at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { z: true, y: 'é"' } })).toBe('{"a":{"y":"é\\"","z":true},"b":[2,1]}');
  });
});
