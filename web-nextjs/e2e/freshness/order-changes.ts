import { randomUUID } from 'node:crypto';
import { Guest } from '../support/guest';
import type { OwnBrand } from '../support/own-brand';
import { change, type ChangeKind } from './change';
import { serveAlways } from './menu-changes';

type Orderable = { id: string; sizes: { id: string }[]; availability: { isAvailable: boolean }; modifierGroups: { id: string }[] };
type Placed = { id: string; trackingToken: string; lineId: string };

/** A dish that earlier changes left for everybody to order, as many as they like: there now, not counted, without questions. */
async function dish({ api }: OwnBrand): Promise<Orderable> {
  const { items, stock } = await api.query<{ items: { nodes: Orderable[] }; stock: { itemId: string }[] }>(
    '{ items(first: 50) { nodes { id sizes { id } availability { isAvailable } modifierGroups { id } } } stock { itemId } }',
  );
  const found = items.nodes.find(({ id, availability, modifierGroups }) => availability.isAvailable && modifierGroups.length === 0 && !stock.some(({ itemId }) => itemId === id));
  if (!found) throw new Error('no dish of the brand can be ordered');
  return found;
}

/** A cart for a later slot: places are closed at times. */
async function fill(brand: OwnBrand): Promise<string> {
  const { open } = brand;
  await serveAlways(brand);
  const { locations } = await open.query<{ locations: { nodes: { id: string }[] } }>('{ locations(first: 20) { nodes { id } } }');
  const item = await dish(brand);
  for (const { id: locationId } of locations.nodes) {
    const { token } = await open.mutate<{ token: string }>('startCart', { service: 'PICKUP', locationId }, 'token');
    const { orderSlots } = await open.query<{ orderSlots: { at: string; isFull: boolean }[] }>('query($cart: String!) { orderSlots(cart: $cart) { at isFull } }', { cart: token });
    const slot = orderSlots.findLast(({ isFull }) => !isFull);
    if (!slot) continue;
    const { cart } = await open.mutate<{ cart: { lines: { id: string }[] } }>('addToCart', { token, itemId: item.id, sizeId: item.sizes[0]?.id, options: [], quantity: 1 }, 'cart { lines { id } }');
    await open.mutate('changeCartLine', { token, lineId: cart.lines[0]?.id, quantity: 2 }, 'cart { id }');
    await open.mutate('setCartFulfilment', { token, requestedFor: slot.at }, 'cart { id }');
    await open.mutate('setCartTip', { token, tip: 100 }, 'cart { id }');
    await open.mutate('holdCartTime', { token }, 'cart { id }');
    return token;
  }
  throw new Error('no location of the brand takes orders');
}

async function place(brand: OwnBrand): Promise<Placed> {
  const token = await fill(brand);
  const { cart } = await brand.open.query<{ cart: { quote: { promise: string } } }>('query($token: String!) { cart(token: $token) { quote { promise } } }', { token });
  const input = { token, idempotencyKey: randomUUID(), promise: cart.quote.promise, contact: { name: 'Ada', email: 'ada@example.com' }, method: 'CASH' };
  const { order, trackingToken } = await brand.open.mutate<{ order: { id: string; lines: { id: string }[] }; trackingToken: string }>('placeOrder', input, 'order { id lines { id } } trackingToken');
  return { id: order.id, trackingToken, lineId: order.lines[0]?.id ?? '' };
}

/** By the staff, on the newest version of the order. */
async function work(brand: OwnBrand, mutation: string, { id }: Placed, more: object = {}): Promise<void> {
  const { order } = await brand.api.query<{ order: { version: number } }>('query($id: ID!) { order(id: $id) { version } }', { id });
  await brand.api.mutate(mutation, { id, version: order.version, ...more }, 'order { id }');
}

async function serve(brand: OwnBrand): Promise<void> {
  const placed = await place(brand);
  await work(brand, 'acceptOrder', placed);
  await brand.api.mutate('markOrderLines', { id: placed.id, lineIds: [placed.lineId] }, 'order { id }');
  for (const to of ['PREPARING', 'READY', 'COMPLETED']) await work(brand, 'moveOrder', placed, { to });
  await brand.open.mutate('tipOrder', { token: placed.trackingToken, amount: 100, idempotencyKey: randomUUID() }, 'order { canTip }');
  await brand.api.mutate('refundOrder', { id: placed.id, amount: 100, reason: 'Cold', idempotencyKey: randomUUID() }, 'order { id }');
  await brand.open.mutate('reorder', { orderToken: placed.trackingToken }, 'cart { id }');
}

async function callOff(brand: OwnBrand): Promise<void> {
  await brand.open.mutate('cancelOwnOrder', { token: (await place(brand)).trackingToken }, 'order { id }');
  await work(brand, 'rejectOrder', await place(brand), { reason: 'Too late' });
  await work(brand, 'cancelOrder', await place(brand), { reason: 'No fire' });
}

/** What no page shows: carts and orders are asked for by the browser. */
export const orderChanges: ChangeKind[] = [
  change('placeOrder', 'a guest orders and is served', serve),
  change('cancelOrder', 'orders come to nothing', callOff),
  change('mergeCart', 'a cart becomes a guest’s', async (brand) => (await Guest.enter(brand.origin)).mutate('mergeCart', { token: await fill(brand) }, 'cart { id }')),
  change('updateOrderingSettings', 'orders need longer', async ({ api }) => {
    const { orderingSettings } = await api.query<{ orderingSettings: { version: number } | null }>('{ orderingSettings { version } }');
    await api.mutate('updateOrderingSettings', { version: orderingSettings?.version ?? 0, preparationMinutes: 25 }, 'settings { version }');
  }),
  change('resetOrderingSettings', 'a place takes orders in its own way, and then as the brand does', async ({ api }) => {
    const { locations } = await api.query<{ locations: { nodes: { id: string }[] } }>('{ locations(first: 1) { nodes { id } } }');
    const locationId = locations.nodes[0]?.id;
    const { orderingSettings } = await api.query<{ orderingSettings: { version: number } }>('query($id: ID) { orderingSettings(locationId: $id) { version } }', { id: locationId });
    const { settings } = await api.mutate<{ settings: { version: number } }>('updateOrderingSettings', { locationId, version: orderingSettings.version, preparationMinutes: 35 }, 'settings { version }');
    await api.mutate('resetOrderingSettings', { locationId, version: settings.version }, 'settings { version }');
  }),
  change('reconcilePayments', 'a day is compared', ({ api }) => api.mutate('reconcilePayments', { date: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) }, 'reconciliation { date }')),
];

/** On the way of another change; a simulated gateway has no account to connect, and its cards are what the payments of orders are tested with. */
export const withinOrders = [
  'startCart', 'addToCart', 'changeCartLine', 'setCartFulfilment', 'setCartTip', 'holdCartTime', 'acceptOrder', 'markOrderLines', 'moveOrder', 'refundOrder', 'tipOrder', 'reorder', 'cancelOwnOrder', 'rejectOrder', 'connectPayments', 'confirmSimulatedPayment',
];
