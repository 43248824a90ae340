import { expect, test } from '@playwright/test';
import { createClient } from 'graphql-sse';
import { demoBrands, endpoints, of } from '../support/endpoints';
import { BrandApi, post } from '../support/graphql';

const [brand] = demoBrands;
const client = () => createClient({ url: endpoints().graphql, headers: { 'x-api-key': of(endpoints().keys, brand) }, retryAttempts: 0 });

test('A graphql-sse client asks with a key in its header', async () => {
  const answers = [];
  for await (const { data } of client().iterate<{ brand: { slug: string } }>({ query: '{ brand { slug } }' })) answers.push(data?.brand.slug);
  expect(answers).toEqual([brand]);
});

test('A graphql-sse client is told in the stream what is wrong with its operation', async () => {
  const answers = [];
  for await (const { errors } of client().iterate({ query: '{ nothing }' })) answers.push(errors?.[0]?.extensions?.code);
  expect(answers).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

test('menuChanged comes as an event after a price was changed with the secret key', async () => {
  const api = BrandApi.withSecretKey(brand);
  const { items } = await api.query<{ items: { nodes: { id: string; sizes: { id: string; price: { amount: string } }[] }[] } }>('{ items(first: 1) { nodes { id sizes { id price { amount } } } } }');
  const [item] = items.nodes;
  const [size] = item?.sizes ?? [];
  if (!item || !size) throw new Error('The demo brand has no dish.');
  const setPrice = (price: string) => api.mutate('setItemPrice', { sizeId: size.id, price }, 'item { id }');

  let events: AsyncIterableIterator<{ data?: { menuChanged: { itemIds: string[] } } | null }> | undefined;
  let first: Promise<IteratorResult<{ data?: { menuChanged: { itemIds: string[] } } | null }>> | undefined;
  await new Promise<void>((connected) => {
    events = client().iterate<{ menuChanged: { itemIds: string[] } }>({ query: 'subscription { menuChanged { itemIds } }' }, { connected: () => connected() });
    first = events.next();
  });
  try {
    await setPrice((Number(size.price.amount) + 1).toFixed(2));
    expect(((await first)?.value as { data: { menuChanged: { itemIds: string[] } } }).data.menuChanged.itemIds).toEqual([item.id]);
  } finally {
    await events?.return?.();
    await setPrice(size.price.amount);
  }
});

test('What an operation costs is told beside its data', async () => {
  const { extensions } = (await post(endpoints().graphql, '{ items(first: 3) { nodes { id } } }', {}, { 'x-api-key': of(endpoints().keys, brand) })) as unknown as { extensions: { cost: unknown } };
  expect(extensions.cost).toEqual({ requested: 4, actual: 4 });
});
