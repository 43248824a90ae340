import { expect, test } from 'vitest';
import { usageText } from './usage';

test('numbers are written with separators', () => {
  expect(usageText({ kind: 'DISHES', amount: 1234 })).toEqual({ label: 'Dishes', value: '1,234' });
});

test('bytes are written in the unit that fits', () => {
  expect([0, 999, 1000, 1_550_000, 2_000_000_000].map((amount) => usageText({ kind: 'PICTURE_BYTES', amount }).value)).toEqual(['0 bytes', '999 bytes', '1 KB', '1.6 MB', '2 GB']);
});
