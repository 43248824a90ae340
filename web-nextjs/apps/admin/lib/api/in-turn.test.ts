import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('the second piece of work begins when the first has ended', async () => {
  const take = inTurn();
  let finish: (value: string) => void = () => undefined;
  const first = new Promise<string>((resolve) => { finish = resolve; });
  const begun: string[] = [];
  const both = [
    take(() => { begun.push('first'); return first; }),
    take(() => { begun.push('second'); return Promise.resolve('two'); }),
  ];
  await new Promise(setImmediate);
  expect(begun).toEqual(['first']);
  finish('one');
  expect(await Promise.all(both)).toEqual(['one', 'two']);
  expect(begun).toEqual(['first', 'second']);
});

test('work that fails holds nothing up', async () => {
  const take = inTurn();
  const bad = take(() => Promise.reject(new Error('refused')));
  const good = take(() => Promise.resolve('saved'));
  await expect(bad).rejects.toThrow('refused');
  expect(await good).toBe('saved');
});
