import { expect, it } from 'vitest';
import { fill } from './fill';
import { textsFor } from '@/text';

it('Blanks are filled, and those of which nothing is known stay', () => {
  expect(fill('{count} × {dish} for {who}', { count: 2, dish: '{count} pizzas' })).toBe('2 × {count} pizzas for {who}');
});

it('Every language has the same blanks', () => {
  const blanks = (of: object): unknown => Object.fromEntries(Object.entries(of).map(([name, text]) => [name, typeof text === 'string' ? [...text.matchAll(/\{\w+\}/g)].map(String).sort() : blanks(text as object)]));
  const english = blanks(textsFor('en').ordering);
  for (const language of ['de', 'ja']) expect(blanks(textsFor(language).ordering), language).toEqual(english);
});
