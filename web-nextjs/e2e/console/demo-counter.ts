import { BrandApi } from '../support/graphql';
import { always } from './guest-order';

export type Counter = { name: string; dish: { name: string; slug: string }; close: () => Promise<unknown> };

type Known = {
  brand: { locales: string[]; timeZone: string };
  locations: { nodes: { address: { street: string; postalCode: string; city: string; country: string } }[] };
  items: { nodes: { name: string; slug: string; sizes: { price: { amount: string } | null }[]; modifierGroups: { minimum: number }[] }[] };
};

/** A place of a demo brand that is always open, since its own ones keep hours; and a dish that asks nothing. Demo brands belong to every test: it has to be closed again. */
export async function openCounter(slug: string): Promise<Counter> {
  const api = BrandApi.withSecretKey(slug);
  const { brand, locations, items } = await api.query<Known>(
    '{ brand { locales timeZone } locations(first: 1) { nodes { address { street postalCode city country } } } items(first: 50, where: { available: true }) { nodes { name slug sizes { price { amount } } modifierGroups { minimum } } } }',
    {},
    'en',
  );
  const dish = items.nodes.find(({ sizes, modifierGroups }) => sizes.some(({ price }) => price !== null) && modifierGroups.every(({ minimum }) => minimum === 0));
  if (!dish) throw new Error(`${slug} has no dish that asks nothing.`);
  const name = 'Counter for tests';
  const input = { name: brand.locales.map((locale) => ({ locale, text: name })), address: locations.nodes[0]?.address, timeZone: brand.timeZone, hours: always };
  const { location } = await api.mutate<{ location: { id: string } }>('createLocation', input, 'location { id }');
  return { name, dish, close: () => api.mutate('deleteLocation', { id: location.id }, 'deletedId') };
}
