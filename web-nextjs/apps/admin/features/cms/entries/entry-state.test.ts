import { expect, test } from 'vitest';
import { stateChoices } from './entry-state';

test('each state says how many entries are in it, and all of them how many there are', () => {
  expect(stateChoices({ draft: 2, published: 3, changed: 1 }).map(({ label }) => label)).toEqual(['All (6)', 'Not published (2)', 'Published (3)', 'With draft changes (1)']);
});

test('until it is known how many there are, no number is shown', () => {
  expect(stateChoices(undefined).map(({ label }) => label)).toEqual(['All', 'Not published', 'Published', 'With draft changes']);
});
