import { describe, expect, it } from 'vitest';
import { attemptAfter, attemptFor } from './attempt';

const keys = () => {
  let made = 0;
  return () => `key-${String(++made)}`;
};
const problem = (code: string) => [{ code, message: code }];

describe('an attempt to refund', () => {
  it('keeps its key while its answer is not known', () => {
    const key = keys();
    const first = attemptFor(null, { amount: 100 }, key);
    for (const code of ['NETWORK', 'INTERNAL', 'TIMEOUT']) expect(attemptFor(attemptAfter(first, problem(code)), { amount: 100 }, key).key).toBe('key-1');
  });

  it('has another key once something else is wished for', () => {
    const key = keys();
    const first = attemptFor(null, { amount: 100 }, key);
    expect(attemptFor(attemptAfter(first, problem('NETWORK')), { amount: 200 }, key).key).toBe('key-2');
  });

  it('is over with any answer that says how it ended', () => {
    const attempt = { key: 'key-1', wish: '{}' };
    expect([attemptAfter(attempt, []), attemptAfter(attempt, problem('REFUND_TOO_HIGH'))]).toEqual([null, null]);
  });
});
