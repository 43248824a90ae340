import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sizeText, stateTexts } from './state-text';

test('every state of the schema has words', () => {
  const schema = readFileSync(new URL('../../../../../src/Api/schema.graphql', import.meta.url), 'utf8');
  const states = /enum BrandStatus \{([^}]*)\}/.exec(schema)?.[1]?.replace(/"[^"]*"/g, '').match(/[A-Z_]+/g);
  expect(Object.keys(stateTexts).sort()).toEqual([...(states ?? [])].sort());
});

test('sizes are said shortly', () => {
  expect(sizeText(1_440_000)).toBe('1.4 MB');
  expect(sizeText(12_000)).toBe('12 KB');
});
