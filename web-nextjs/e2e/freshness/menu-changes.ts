import type { OwnBrand } from '../support/own-brand';
import type { Random } from '../support/random';
import { categoriesOf, dishesOf } from './catalog-reads';
import { change, prepared, type ChangeKind } from './change';
import { texts } from './stocked-brand';

type Versioned = { id: string; version: number };

const days = ['MONDAY', 'FRIDAY'];
const price = (random: Random) => (5 + random.below(2_000) / 100).toFixed(2);
const sizeOf = async (brand: OwnBrand, random: Random) => random.pick(await dishesOf(brand)).sizes[0]?.id;

/** A menu without a dish is not shown. */
const addMenu = async (brand: OwnBrand, random: Random): Promise<Versioned> => {
  const categoryIds = [random.pick((await categoriesOf(brand)).filter(({ items }) => items.length > 0)).id];
  const input = { name: texts(brand, random.word()), categoryIds, dayparts: [{ days, from: '22:00', until: '02:00' }] };
  return (await brand.api.mutate<{ menu: Versioned }>('createMenu', input, 'menu { id version }')).menu;
};

/** Menus of late hours may have left nothing that can be ordered now: one more has every dish, at every hour. */
export async function serveAlways(brand: OwnBrand): Promise<void> {
  const categoryIds = (await categoriesOf(brand)).map(({ id }) => id);
  const { menus } = await brand.api.query<{ menus: (Versioned & { name: string })[] }>('{ menus { id version name } }');
  const known = menus.find(({ name }) => name === 'Always');
  if (known) await brand.api.mutate('updateMenu', { id: known.id, version: known.version, categoryIds }, 'menu { id }');
  else await brand.api.mutate('createMenu', { name: texts(brand, 'Always'), categoryIds }, 'menu { id }');
}

const addList = async (brand: OwnBrand, random: Random): Promise<Versioned> =>
  (await brand.api.mutate<{ priceList: Versioned }>('createPriceList', { name: random.word(), service: random.pick(['DELIVERY', 'PICKUP']) }, 'priceList { id version }')).priceList;

export const ownMenuChanges: ChangeKind[] = [
  change('createMenu', 'adds a menu for late hours', addMenu),
  prepared('updateMenu', 'has a menu show everything, at every hour', async (brand, random) => {
    const menu = await addMenu(brand, random);
    const categoryIds = (await categoriesOf(brand)).map(({ id }) => id);
    return () => brand.api.mutate('updateMenu', { ...menu, categoryIds, dayparts: [] }, 'menu { id }');
  }),
  prepared('orderMenus', 'orders the menus anew', async (brand, random) => {
    await addMenu(brand, random);
    await addMenu(brand, random);
    const { menus } = await brand.api.query<{ menus: { id: string }[] }>('{ menus { id } }');
    return () => brand.api.mutate('orderMenus', { ids: menus.map(({ id }) => id).reverse() }, 'menus { id }');
  }),
  prepared('deleteMenu', 'deletes a menu', async (brand, random) => {
    const { id } = await addMenu(brand, random);
    return () => brand.api.mutate('deleteMenu', { id }, 'deletedId');
  }),
];

/** Price lists are not on the site: it shows the dishes' own prices. */
export const priceListChanges: ChangeKind[] = [
  change('createPriceList', 'adds a price list', addList),
  prepared('updatePriceList', 'lets a price list begin later', async (brand, random) => {
    const list = await addList(brand, random);
    return () => brand.api.mutate('updatePriceList', { ...list, from: '2030-01-01' }, 'priceList { id }');
  }),
  prepared('setListPrices', 'prices a size for one service', async (brand, random) => {
    const { id } = await addList(brand, random);
    const prices = [{ sizeId: await sizeOf(brand, random), price: price(random) }];
    return () => brand.api.mutate('setListPrices', { priceListId: id, prices }, 'priceList { id }');
  }),
  prepared('deletePriceList', 'deletes a price list', async (brand, random) => {
    const { id } = await addList(brand, random);
    await brand.api.mutate('setListPrices', { priceListId: id, prices: [{ sizeId: await sizeOf(brand, random), price: price(random) }] }, 'priceList { id }');
    return () => brand.api.mutate('deletePriceList', { id }, 'deletedId');
  }),
];
