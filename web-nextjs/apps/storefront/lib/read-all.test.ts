import { expect, it } from 'vitest';
import { readAll } from './read-all';

it('A list is read to its end, each part from where the one before ended', async () => {
  const parts = new Map([[null, { nodes: [1, 2], pageInfo: { hasNextPage: true, endCursor: 'b' } }], ['b', { nodes: [3], pageInfo: { hasNextPage: false, endCursor: 'c' } }]]);
  const asked: (string | null)[] = [];
  const read = await readAll((after) => {
    asked.push(after);
    return Promise.resolve(parts.get(after) ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });
  expect([read, asked]).toEqual([[1, 2, 3], [null, 'b']]);
});
