import { afterEach, expect, it } from 'vitest';
import { paying } from './paying';

afterEach(() => paying.end());

it('Who comes back from his bank’s page finds the order that he left for, and nobody else does', () => {
  expect(paying.returned('?payment_intent=pi_1&redirect_status=succeeded')).toBe('');
  paying.begin('secret');
  expect(paying.returned('?payment_intent=pi_1&redirect_status=succeeded')).toBe('secret');
  expect(paying.returned('?utm=x')).toBe('');
  paying.end();
  expect(paying.returned('?redirect_status=failed')).toBe('');
});
