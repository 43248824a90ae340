import { describe, expect, it } from 'vitest';
import { changeText, endOf, lifeText, stateOf, lastUseText } from './key-text';

const now = new Date('2026-06-01T10:00:00Z');
const key = { createdAt: '2026-05-01T10:00:00Z', expiresAt: null, revokedAt: null, successorId: null };

describe('the life of a key', () => {
  it('is over at its end, and when it is revoked', () => {
    expect(stateOf(key, now)).toBe('live');
    expect(stateOf({ ...key, expiresAt: '2026-06-01T10:00:01Z' }, now)).toBe('live');
    expect(stateOf({ ...key, expiresAt: '2026-06-01T10:00:00Z' }, now)).toBe('expired');
    expect(stateOf({ ...key, expiresAt: '2026-05-31T10:00:00Z', revokedAt: '2026-05-30T10:00:00Z' }, now)).toBe('revoked');
  });

  it('is told in words', () => {
    const told = (life: Partial<Record<keyof typeof key, string>>) => lifeText({ ...key, ...life }, now, 'UTC');
    expect(told({})).toMatch(/^Since .*2026/);
    expect(told({})).not.toContain('until');
    expect(told({ expiresAt: '2027-05-01T10:00:00Z' })).toMatch(/^Since .+ until .*2027/);
    expect(told({ expiresAt: '2026-06-02T10:00:00Z', successorId: 'id' })).toMatch(/^Replaced; works until .*2026/);
    expect(told({ expiresAt: '2026-05-31T10:00:00Z', successorId: 'id' })).toMatch(/^Expired /);
    expect(told({ revokedAt: '2026-05-31T10:00:00Z', successorId: 'id' })).toMatch(/^Revoked /);
  });

  it('ends when it is chosen to', () => {
    expect(endOf('', now)).toBeNull();
    expect(endOf('30', now)).toBe('2026-07-01T10:00:00.000Z');
  });
});

it('The last use is told as people would', () => {
  expect(lastUseText(null, now)).toBe('Never used');
  expect(lastUseText('2026-06-01T09:57:00Z', now)).toBe('Used 3 minutes ago');
});

it('The history is told in sentences', () => {
  const change = { author: 'Olga', subject: 'till (sk_…x7Qa)', detail: 'sk_…b2Zz; the former opens nothing any more', at: '' };
  expect(changeText({ ...change, kind: 'ROTATED' })).toBe('replaced till (sk_…x7Qa) by sk_…b2Zz; the former opens nothing any more');
  expect(changeText({ ...change, kind: 'INTROSPECTION_ALLOWED' })).toBe('let publishable keys read the schema');
});
