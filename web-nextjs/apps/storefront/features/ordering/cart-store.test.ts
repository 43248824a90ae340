import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LiveListener } from '@/lib/live';
import { CartStore, firstWish } from './cart-store';
import { deviceCart } from './device-cart';
import { fakeApi, lost, type Call } from './testing/fake-api';
import { aCart, aProblem } from './testing/samples';

const heard = vi.hoisted(() => ({ by: [] as LiveListener<unknown>[] }));
vi.mock('@/lib/live', () => ({ listen: (_: unknown, __: unknown, listener: LiveListener<unknown>) => heard.by.push(listener) }));

const line = { itemId: 'item-1', sizeId: 'size-1', options: [], quantity: 1, grams: null, note: '' };
const options = { orderingOptions: { locations: [{ id: 'place-1', name: 'Mitte', timeZone: 'Europe/Berlin', services: ['DELIVERY', 'PICKUP'], methods: ['CASH'], tipPercents: [], daysAhead: 7 }] } };
const refused = (code: string) => ({ result: { cart: null, errors: [{ code, field: null }] } });
const done = (version: number) => ({ result: { cart: aCart({ version, itemCount: version }), errors: [] } });
const names = (calls: Call[]) => calls.map(({ name }) => name);

beforeEach(() => deviceCart.drop());

describe('The cart of a browser', () => {
  it('begins with the first dish, to be fetched where the API says', async () => {
    const calls = fakeApi({ OrderingOptions: () => options, StartCart: () => ({ result: { token: 't', errors: [] } }), AddToCart: () => done(2) });
    expect(await new CartStore('en').add(line)).toBeNull();
    expect(names(calls)).toEqual(['OrderingOptions', 'StartCart', 'AddToCart']);
    expect(calls[1]?.input).toEqual({ locationId: null, service: 'PICKUP' });
    expect(deviceCart.get()).toEqual({ token: 't', version: 2, count: 2 });
  });

  it('does not begin where nobody takes orders', async () => {
    fakeApi({ OrderingOptions: () => ({ orderingOptions: { locations: [] } }) });
    expect((await new CartStore('en').add(line))?.code).toBe('NOT_ORDERING');
    expect(deviceCart.get()).toBeNull();
  });

  it('adds once more where another tab was quicker', async () => {
    deviceCart.keep({ token: 't', version: 1, count: 1 });
    const answers = [refused('CONFLICT'), done(3)];
    const calls = fakeApi({ AddToCart: () => answers.shift(), Cart: () => ({ cart: aCart({ version: 2 }) }) });
    expect(await new CartStore('en').add(line)).toBeNull();
    expect(names(calls)).toEqual(['AddToCart', 'Cart', 'AddToCart']);
    expect(calls.map(({ input }) => input?.version)).toEqual([1, undefined, 2]);
  });

  it('has its time held, and shows what stands in the way where that cannot be', async () => {
    deviceCart.keep({ token: 't', version: 1, count: 1 });
    const store = new CartStore('en');
    const calls = fakeApi({ HoldCartTime: () => ({ result: { cart: aCart({ heldUntil: '2026-11-30T10:08:00Z' }), errors: [] } }) });
    expect(await store.holdTime()).toBeNull();
    expect(calls[0]?.input).toEqual({ token: 't' });
    expect(store.get().cart?.heldUntil).toBe('2026-11-30T10:08:00Z');
    fakeApi({ HoldCartTime: () => refused('NO_CAPACITY'), Cart: () => ({ cart: aCart({ problems: [aProblem({ code: 'NO_CAPACITY' })] }) }) });
    expect(await store.holdTime()).toBeNull();
    expect(store.get().cart?.problems.map(({ code }) => code)).toEqual(['NO_CAPACITY']);
  });

  it('is read again each time that its line stands: before, nobody was told', async () => {
    deviceCart.keep({ token: 't', version: 1, count: 1 });
    const store = new CartStore('en');
    const calls = fakeApi({ Cart: () => ({ cart: aCart({ version: 2 }) }) });
    store.follow();
    for (const isLive of [true, false, true]) heard.by.at(-1)?.onState(isLive);
    await vi.waitFor(() => expect(names(calls)).toEqual(['Cart', 'Cart']));
  });

  it('does not add a second time what an answer was lost for', async () => {
    deviceCart.keep({ token: 't', version: 1, count: 1 });
    const store = new CartStore('en');
    fakeApi({ AddToCart: () => lost });
    expect((await store.add(line))?.code).toBe('OFFLINE');
    const calls = fakeApi({ AddToCart: () => refused('CONFLICT'), Cart: () => ({ cart: aCart({ version: 2 }) }) });
    expect((await store.add(line))?.code).toBe('CONFLICT');
    expect(names(calls)).toEqual(['AddToCart', 'Cart']);
    expect(store.get().cart?.version).toBe(2);
  });

  it('shows what another tab made of it instead of overwriting that', async () => {
    deviceCart.keep({ token: 't', version: 1, count: 1 });
    const store = new CartStore('en');
    const calls = fakeApi({ ChangeCartLine: () => refused('CONFLICT'), Cart: () => ({ cart: aCart({ version: 2 }) }) });
    expect((await store.changeLine({ lineId: 'line-1', quantity: 3 }))?.code).toBe('CONFLICT');
    expect(names(calls)).toEqual(['ChangeCartLine', 'Cart']);
  });

  it('does one thing after the other, each on the version of the one before', async () => {
    deviceCart.keep({ token: 't', version: 1, count: 1 });
    const store = new CartStore('en');
    const calls = fakeApi({ ChangeCartLine: ({ input }) => done(Number(input.version) + 1) });
    await Promise.all([store.changeLine({ lineId: 'line-1', quantity: 2 }), store.changeLine({ lineId: 'line-1', quantity: 3 })]);
    expect(calls.map(({ input }) => [input.version, input.quantity])).toEqual([[1, 2], [2, 3]]);
  });

  it('is forgotten when the API knows it no more', async () => {
    deviceCart.keep({ token: 't', version: 1, count: 1 });
    const store = new CartStore('en');
    fakeApi({ Cart: () => ({ cart: null }) });
    await store.load();
    expect(store.get().cart).toBeNull();
    expect(deviceCart.get()).toBeNull();
  });

  it('goes into that of the diner who signed in', async () => {
    deviceCart.keep({ token: 'device', version: 4, count: 2 });
    const store = new CartStore('en');
    fakeApi({ MergeCart: () => ({ result: { token: 'diner', cart: { itemCount: 5 }, errors: [] } }), Cart: ({ token }) => ({ cart: token === 'diner' ? aCart({ version: 9, itemCount: 5 }) : null }) });
    expect(await store.merge()).toBeNull();
    expect(deviceCart.get()).toEqual({ token: 'diner', version: 9, count: 5 });
  });
});

it('A cart begins as the last one, as far as that is still offered', () => {
  const place = (id: string, ...services: ('DELIVERY' | 'PICKUP' | 'DINE_IN')[]) => ({ id, name: id, timeZone: 'Europe/Berlin', services, methods: [], tipPercents: [], daysAhead: 7 });
  const brand = { locations: [place('a', 'DINE_IN', 'DELIVERY'), place('b', 'PICKUP', 'DELIVERY')] };
  expect(firstWish(brand, { locationId: 'b', service: 'DELIVERY' })).toEqual({ locationId: 'b', service: 'DELIVERY' });
  expect(firstWish(brand, { locationId: 'b', service: 'DINE_IN' })).toEqual({ locationId: 'b', service: 'PICKUP' });
  expect(firstWish(brand, { locationId: 'gone', service: 'PICKUP' })).toEqual({ locationId: null, service: 'PICKUP' });
  expect(firstWish({ locations: [] }, null)).toBeNull();
});
