import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { texts } from '../freshness/stocked-brand';
import type { OwnBrand } from '../support/own-brand';

export type Kitchen = { brand: OwnBrand; locationId: string; dishes: { id: string; sizeId: string; name: string }[] };

/** Hours of a place that never closes. */
export const always = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].map((day) => ({ day, opens: '00:00', closes: '00:00' }));

/** A place that is always open, with two dishes. */
export async function openKitchen(brand: OwnBrand): Promise<Kitchen> {
  const { api } = brand;
  const address = { street: 'Kanalstraße 7', postalCode: '10115', city: 'Berlin', country: 'DE' };
  const { location } = await api.mutate<{ location: { id: string } }>('createLocation', { name: texts(brand, 'Canal'), address, timeZone: 'Europe/Berlin', hours: always }, 'location { id }');
  const { category } = await api.mutate<{ category: { id: string } }>('createCategory', { name: texts(brand, 'Bowls') }, 'category { id }');
  const dishes = [];
  for (const [name, price] of [['Ramen', '12.50'], ['Salad', '4.50']] as const) {
    const input = { categoryId: category.id, name: texts(brand, name), sizes: [{ name: texts(brand, 'Regular'), price }], allergens: [] };
    const { item } = await api.mutate<{ item: { id: string; sizes: { id: string }[] } }>('createItem', input, 'item { id sizes { id } }');
    dishes.push({ id: item.id, sizeId: item.sizes[0]?.id ?? '', name });
  }
  return { brand, locationId: location.id, dishes };
}

type Cart = { cart: { version: number } };

/** Somebody orders so many of each dish, to fetch and pay in cash; answers with the order's number. */
export const orderFrom = async (kitchen: Kitchen, guest: string, counts: readonly number[]): Promise<string> => (await placeFrom(kitchen, guest, counts)).number;

/** The same, with the secret of the order's link. */
export async function placeFrom({ brand, locationId, dishes }: Kitchen, guest: string, counts: readonly number[]): Promise<{ number: string; link: string }> {
  const { open } = brand;
  const { token } = await open.mutate<Cart & { token: string }>('startCart', { service: 'PICKUP', locationId }, 'cart { version } token');
  for (const [at, quantity] of counts.entries()) {
    const dish = dishes[at];
    if (dish && quantity > 0) await open.mutate('addToCart', { token, itemId: dish.id, sizeId: dish.sizeId, options: [], quantity }, 'cart { version }');
  }
  const { cart } = await open.query<{ cart: { quote: { promise: string } } }>('query($token: String!) { cart(token: $token) { quote { promise } } }', { token });
  const contact = { name: guest, email: 'guest@example.com', phone: null };
  const { order, trackingToken } = await open.mutate<{ order: { number: string }; trackingToken: string }>('placeOrder', { token, idempotencyKey: randomUUID(), promise: cart.quote.promise, contact, method: 'CASH' }, 'order { number } trackingToken');
  return { number: order.number, link: trackingToken };
}

type Session = { trackedOrder: { laterTip: { status: string; session: { clientSecret: string | null } | null } | null } };

/** The guest gives a tip of so many cents for the order of the link, and pays it with a card. */
export async function tipFrom({ brand: { open } }: Kitchen, link: string, amount: number): Promise<void> {
  await open.mutate('tipOrder', { token: link, amount, idempotencyKey: randomUUID() }, 'order { number }');
  const tip = async () => (await open.query<Session>('query($link: String!) { trackedOrder(token: $link) { laterTip { status session { clientSecret } } } }', { link })).trackedOrder.laterTip;
  await expect.poll(async () => (await tip())?.session?.clientSecret ?? '').not.toBe('');
  await open.mutate('confirmSimulatedPayment', { clientSecret: (await tip())?.session?.clientSecret, number: '4242 4242 4242 4242' }, 'confirmation { status }');
  await expect.poll(async () => (await tip())?.status).toBe('CAPTURED');
}
