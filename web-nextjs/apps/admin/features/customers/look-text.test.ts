import { expect, test } from 'vitest';
import { lookText } from './look-text';

test('a look says how many were seen and how', () => {
  expect([{ shown: 50, wasSearch: false }, { shown: 1, wasSearch: true }].map(lookText)).toEqual(['saw 50 customers of the list', 'searched and saw 1 customer']);
});
