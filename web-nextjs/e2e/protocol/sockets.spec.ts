import { expect, test } from '@playwright/test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { endpoints, of } from '../support/endpoints';
import { BrandApi } from '../support/graphql';
import { RawSocket, socketUrl, type Closed } from '../support/socket';
import { signIn } from '../support/staff';

const brand = 'emberwick';
const other = 'yoinoki';
const key = () => ({ apiKey: of(endpoints().keys, brand) });
const question = (query: string) => ({ query });

let silent: Promise<Closed>;
test.beforeAll(async () => {
  silent = (await RawSocket.open()).closed;
});

function client() {
  class BareHost extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { host: new URL(endpoints().graphql).host } });
    }
  }
  return createClient({ url: socketUrl(), webSocketImpl: BareHost, connectionParams: key, retryAttempts: 0 });
}

test('A graphql-ws client asks with the key that it sent in connection_init', async () => {
  const socket = client();
  const answers = [];
  for await (const { data } of socket.iterate<{ brand: { slug: string } }>({ query: '{ brand { slug } }' })) answers.push(data?.brand.slug);
  expect(answers).toEqual([brand]);
  await socket.dispose();
});

test('menuChanged is delivered after a price was changed with the secret key', async () => {
  const api = BrandApi.withSecretKey(brand);
  const { items } = await api.query<{ items: { nodes: { id: string; sizes: { id: string; price: { amount: string } }[] }[] } }>('{ items(first: 1) { nodes { id sizes { id price { amount } } } } }');
  const [item] = items.nodes;
  const [size] = item?.sizes ?? [];
  if (!item || !size) throw new Error('The demo brand has no dish.');
  const setPrice = (price: string) => api.mutate('setItemPrice', { sizeId: size.id, price }, 'item { id }');

  const socket = await (await RawSocket.open()).initiate(key());
  socket.say({ type: 'subscribe', id: 's', payload: question('subscription { menuChanged { itemIds version } }') });
  socket.say({ type: 'subscribe', id: 'q', payload: question('{ brand { slug } }') });
  expect([(await socket.next()).id, (await socket.next()).id], 'the query after it has run, so the subscription stands').toEqual(['q', 'q']);
  try {
    await setPrice((Number(size.price.amount) + 1).toFixed(2));
    const change = await socket.next();
    expect(change).toMatchObject({ type: 'next', id: 's' });
    expect(JSON.stringify(change)).toContain(item.id);
  } finally {
    await setPrice(size.price.amount);
  }
  expect(await socket.next(), 'the way back, of which no later test is told').toMatchObject({ type: 'next', id: 's' });
  socket.leave();
});

test('Nothing of another brand’s changes is delivered', async () => {
  const api = BrandApi.withSecretKey(brand);
  const { items } = await api.query<{ items: { nodes: { id: string }[] } }>('{ items(first: 1) { nodes { id } } }');
  const theirs = await (await RawSocket.open()).initiate({ apiKey: of(endpoints().keys, other) });
  const ours = await (await RawSocket.open()).initiate(key());
  for (const socket of [theirs, ours]) {
    socket.say({ type: 'subscribe', id: 's', payload: question('subscription { menuChanged { itemIds } }') });
    socket.say({ type: 'subscribe', id: 'q', payload: question('{ __typename }') });
    await socket.next();
    await socket.next();
  }
  const toggle = (isAvailable: boolean) => api.mutate('setItemAvailability', { id: items.nodes[0]?.id, isAvailable }, 'item { id }');
  await toggle(false);
  expect(await ours.next()).toMatchObject({ type: 'next', id: 's' });
  await toggle(true);
  await ours.next();
  theirs.say({ type: 'ping' });
  expect(await theirs.next()).toEqual({ type: 'pong' });
  for (const socket of [theirs, ours]) socket.leave();
});

const closes: { code: number; when: string; act: (socket: RawSocket) => unknown }[] = [
  { code: 4400, when: 'a message is no JSON', act: (s) => s.say('{') },
  { code: 4400, when: 'a message has an unknown type', act: (s) => s.say({ type: 'start' }) },
  { code: 4401, when: 'a subscription comes before connection_init', act: (s) => s.say({ type: 'subscribe', id: '1', payload: question('subscription { menuChanged { version } }') }) },
  { code: 4403, when: 'the key is unknown', act: (s) => s.say({ type: 'connection_init', payload: { apiKey: 'pk_nobody' } }) },
  {
    code: 4409,
    when: 'an id is used twice',
    act: async (s) => {
      await s.initiate(key());
      for (let i = 0; i < 2; i++) s.say({ type: 'subscribe', id: '1', payload: question('subscription { menuChanged { version } }') });
    },
  },
  {
    code: 4429,
    when: 'connection_init comes twice',
    act: async (s) => {
      await s.initiate(key());
      s.say({ type: 'connection_init' });
    },
  },
];

for (const { code, when, act } of closes) {
  test(`The socket closes with ${code} when ${when}`, async () => {
    const socket = await RawSocket.open();
    await act(socket);
    expect((await socket.closed).code).toBe(code);
  });
}

test('The socket closes with 4406 when the sub-protocol is another one', async () => {
  const socket = await RawSocket.open({ protocol: 'graphql-ws' }).catch((error: Error) => error);
  if (socket instanceof Error) expect(socket.message).toMatch(/no subprotocol/i);
  else expect((await socket.closed).code).toBe(4406);
});

test('The socket closes when a key of another brand is sent on a brand’s host', async () => {
  const socket = await RawSocket.open({ headers: { host: new URL(of(endpoints().storefronts, other)).host } });
  socket.say({ type: 'connection_init', payload: key() });
  expect((await socket.closed).code).toBe(4400);
});

test('An upgrade with cookies from another origin is refused', async () => {
  const cookie = await signIn(brand);
  const host = new URL(endpoints().admin).host;
  for (const origin of ['https://evil.example', of(endpoints().storefronts, brand)]) {
    expect(await RawSocket.refusal({ headers: { host, cookie, origin } }), origin).toBe(403);
  }
  const socket = await RawSocket.open({ headers: { host, cookie, origin: endpoints().admin } });
  await socket.initiate();
  socket.leave();
});

test('The 21st operation at once on one socket is refused', async () => {
  const socket = await (await RawSocket.open()).initiate(key());
  for (let i = 1; i <= 21; i++) socket.say({ type: 'subscribe', id: String(i), payload: question('subscription { menuChanged { version } }') });
  expect(await socket.next()).toMatchObject({ type: 'error', id: '21' });
  socket.leave();
});

test('The socket closes with 4408 when connection_init does not come', async () => {
  expect((await silent).code).toBe(4408);
});
