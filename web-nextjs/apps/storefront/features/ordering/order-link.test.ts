import { expect, it } from 'vitest';
import { orderLink } from './order-link';

it('An order is found by what stands behind the hash sign', () => {
  expect(orderLink('#abc')).toEqual({ token: 'abc', wantsReceipt: false });
  expect(orderLink('#abc/receipt')).toEqual({ token: 'abc', wantsReceipt: true });
  expect(orderLink('#abc/other')).toEqual({ token: 'abc', wantsReceipt: false });
  expect(orderLink('')).toEqual({ token: '', wantsReceipt: false });
});
