import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inAll, type Text } from '../support/graphql';
import type { OwnBrand } from '../support/own-brand';

const photo = join(__dirname, '..', '..', '..', 'src', 'Api', 'Demo', 'emberwick', 'photos', 'steak.webp');

export const texts = (brand: OwnBrand, text: string): Text[] => inAll(brand.locales, text);
export const localized = (brand: OwnBrand, text: string): Record<string, string> => Object.fromEntries(texts(brand, text).map((each) => [each.locale, each.text]));
export const uploadPhoto = (brand: OwnBrand): Promise<string> => brand.api.uploadPicture('steak.webp', 'image/webp', readFileSync(photo));

export const hours = (opens: string, closes: string) => ['MONDAY', 'TUESDAY', 'FRIDAY', 'SUNDAY'].map((day) => ({ day, opens, closes }));

export const address = (city: string) => ({ street: 'Kanalstraße 7', postalCode: '10115', city, country: 'DE' });

/** Fills a brand with a little of everything: what each kind of change needs to have something to change, and each kind of page something to show. */
export async function stock(brand: OwnBrand): Promise<void> {
  const { api } = brand;
  const { modifierGroup } = await api.mutate<{ modifierGroup: { id: string } }>(
    'createModifierGroup',
    { name: texts(brand, 'Toppings'), minimum: 0, maximum: 2, options: ['Olives', 'Capers'].map((name) => ({ name: texts(brand, name), price: '1.50' })) },
    'modifierGroup { id }',
  );
  const photoId = await uploadPhoto(brand);
  const items: string[] = [];
  for (const name of ['Plates', 'Soups', 'Sweets']) {
    const { category } = await api.mutate<{ category: { id: string } }>('createCategory', { name: texts(brand, name), description: texts(brand, `All ${name}`) }, 'category { id }');
    for (const index of [1, 2, 3]) items.push(await addItem(brand, category.id, `${name} ${index}`, index === 1 ? { photoId, modifierGroupIds: [modifierGroup.id] } : {}));
  }
  const { location } = await api.mutate<{ location: { id: string } }>('createLocation', place(brand, 'Canal'), 'location { id }');
  await api.mutate('createLocation', place(brand, 'Harbour'), 'location { id }');
  await publishNew(brand, '/story', [
    { type: 'HERO', headline: localized(brand, 'Our story'), subline: localized(brand, 'Since yesterday'), imageId: photoId, actionLabel: localized(brand, 'Menu'), actionHref: '/menu' },
    { type: 'MENU_HIGHLIGHT', headline: localized(brand, 'Try these'), itemIds: items.slice(0, 2) },
    { type: 'SECTION', layout: 'COLUMNS', blocks: [{ type: 'TEXT', markdown: localized(brand, 'We **cook** over an open fire, with what the farms around the city bring us in the morning, and we bake all our bread ourselves.') }, { type: 'LOCATION', headline: localized(brand, 'Here'), locationId: location.id }] },
    { type: 'GALLERY', headline: localized(brand, 'Pictures'), images: [{ imageId: photoId, alt: localized(brand, 'A steak') }] },
  ]);
}

export const place = (brand: OwnBrand, name: string) => ({ name: texts(brand, name), address: address('Berlin'), timeZone: 'Europe/Berlin', hours: hours('11:00', '22:00') });

export async function addItem(brand: OwnBrand, categoryId: string, name: string, more: object = {}): Promise<string> {
  const input = { categoryId, name: texts(brand, name), description: texts(brand, `${name}, fresh`), sizes: [{ name: texts(brand, 'Regular'), price: '9.50' }], allergens: ['MILK'], ...more };
  return (await brand.api.mutate<{ item: { id: string } }>('createItem', input, 'item { id }')).item.id;
}

type Draft = { page: { id: string; version: number } };

export const draftPage = async (brand: OwnBrand, path: string): Promise<Draft['page']> =>
  (await brand.api.mutate<Draft>('createPage', { path, title: texts(brand, `Page ${path}`) }, 'page { id version }')).page;

export async function publishNew(brand: OwnBrand, path: string, blocks: unknown[]): Promise<Draft['page']> {
  const { id, version } = await draftPage(brand, path);
  const saved = await brand.api.mutate<Draft>('savePageDraft', { id, version, blocks: JSON.stringify(blocks) }, 'page { id version }');
  await brand.api.mutate('publishPage', { id, version: saved.page.version }, 'published { receiptId }');
  return saved.page;
}
