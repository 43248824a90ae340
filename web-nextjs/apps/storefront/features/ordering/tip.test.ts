import { expect, it } from 'vitest';
import { tipOf, tipTyped } from './tip';

it('A tip is rounded to what the currency has', () => {
  expect(tipOf(1255, 10)).toBe(126);
  expect(tipOf(1480, 15)).toBe(222);
});

it('An amount is read with a point or a comma, and refused with more digits than the currency has', () => {
  expect(tipTyped('2,5', 2)).toBe(250);
  expect(tipTyped(' 2.50 ', 2)).toBe(250);
  expect(tipTyped('300', 0)).toBe(300);
  expect(tipTyped('', 2)).toBe(0);
  for (const wrong of ['-1', '2.505', 'two', '1e3']) expect(tipTyped(wrong, 2), wrong).toBeNull();
  expect(tipTyped('3.5', 0)).toBeNull();
});
