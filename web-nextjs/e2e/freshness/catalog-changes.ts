import type { OwnBrand } from '../support/own-brand';
import type { Random } from '../support/random';
import { categoriesOf, dishesOf, groupsOf } from './catalog-reads';
import { change, prepared, type ChangeKind } from './change';
import { addItem, texts, uploadPhoto } from './stocked-brand';

const dish = async (brand: OwnBrand, random: Random) => random.pick(await dishesOf(brand));
const category = async (brand: OwnBrand, random: Random) => random.pick(await categoriesOf(brand));
const price = (random: Random) => (5 + random.below(2_000) / 100).toFixed(2);
const one = (brand: OwnBrand, random: Random) => [{ locale: random.pick(brand.locales), text: random.word() }];

const updateItem = (does: string, what: (brand: OwnBrand, random: Random) => Promise<object> | object): ChangeKind =>
  change('updateItem', does, async (brand, random) => {
    const { id, version } = await dish(brand, random);
    return brand.api.mutate('updateItem', { id, version, ...(await what(brand, random)) }, 'item { id }');
  });

export const itemChanges: ChangeKind[] = [
  change('setItemPrice', 'sets a price', async (brand, random) => brand.api.mutate('setItemPrice', { sizeId: (await dish(brand, random)).sizes[0]?.id, price: price(random) }, 'item { id }')),
  change('setItemPrice', 'sets the price for one service', async (brand, random) =>
    brand.api.mutate('setItemPrice', { sizeId: (await dish(brand, random)).sizes[0]?.id, price: price(random), service: random.pick(['DELIVERY', 'PICKUP', 'DINE_IN']) }, 'item { id }')),
  prepared('setItemPrice', 'sets the price that it is already', async (brand, random) => {
    const size = (await dish(brand, random)).sizes[0];
    const input = { sizeId: size?.id, price: price(random) };
    await brand.api.mutate('setItemPrice', input, 'item { id }');
    return () => brand.api.mutate('setItemPrice', input, 'item { id }');
  }),
  change('setItemAvailability', 'takes a dish off', async (brand, random) => brand.api.mutate('setItemAvailability', { id: (await dish(brand, random)).id, isAvailable: false }, 'item { id }')),
  change('setItemAvailability', 'takes a dish off until later', async (brand, random) =>
    brand.api.mutate('setItemAvailability', { id: (await dish(brand, random)).id, isAvailable: false, returnsAt: new Date(Date.now() + 3_600_000 * (1 + random.below(20))).toISOString() }, 'item { id }')),
  prepared('setItemAvailability', 'puts a dish back on', async (brand, random) => {
    const { id } = await dish(brand, random);
    await brand.api.mutate('setItemAvailability', { id, isAvailable: false }, 'item { id }');
    return () => brand.api.mutate('setItemAvailability', { id, isAvailable: true }, 'item { id }');
  }),
  updateItem('describes a dish anew', (brand, random) => ({ description: texts(brand, random.word()) })),
  updateItem('renames a dish', (brand, random) => ({ name: texts(brand, random.word()) })),
  updateItem('changes allergens and diets', (_, random) => ({ allergens: [random.pick(['EGGS', 'FISH', 'NUTS'])], diets: [random.pick(['VEGAN', 'HALAL'])] })),
  updateItem('gives a dish a picture', async (brand) => ({ photoId: await uploadPhoto(brand) })),
  updateItem('gives a dish two sizes', (brand, random) => ({ sizes: ['Small', 'Large'].map((name) => ({ name: texts(brand, name), price: price(random) })) })),
  updateItem('asks other questions of a dish', async (brand) => ({ modifierGroupIds: (await groupsOf(brand)).map(({ id }) => id).reverse() })),
  updateItem('moves a dish', async (brand, random) => ({ categoryId: (await category(brand, random)).id })),
  change('editItems', 'raises the prices of many dishes', async (brand) => brand.api.mutate('editItems', { ids: (await dishesOf(brand)).map(({ id }) => id), price: { percent: '7.5', step: '0.05' } }, 'edit { isDone }')),
  change('setTaxClasses', 'settles how dishes are taxed', async (brand, random) => {
    const { taxSettings } = await brand.api.query<{ taxSettings: { version: number } }>('{ taxSettings { version } }');
    return brand.api.mutate('setTaxClasses', { version: taxSettings.version, classes: [{ code: 'standard', name: random.word(), rates: [{ percent: '19' }] }] }, 'taxSettings { version }');
  }),
  change('setItemStock', 'counts the last of a dish', async (brand, random) => brand.api.mutate('setItemStock', { itemId: (await dish(brand, random)).id, onHand: 0 }, 'stock { onHand }')),
  change('setItemStock', 'counts a dish of which there is enough', async (brand, random) => brand.api.mutate('setItemStock', { itemId: (await dish(brand, random)).id, onHand: 20, lowAt: 5 }, 'stock { onHand }')),
  change('createItem', 'adds a dish', async (brand, random) => addItem(brand, (await category(brand, random)).id, random.word())),
  prepared('deleteItem', 'deletes a dish', async (brand, random) => {
    const id = await addItem(brand, (await category(brand, random)).id, random.word());
    return () => brand.api.mutate('deleteItem', { id }, 'deletedId');
  }),
  change('orderItems', 'orders the dishes of a category anew', async (brand, random) => {
    const { id, items } = random.pick((await categoriesOf(brand)).filter((each) => each.items.length > 1));
    return brand.api.mutate('orderItems', { categoryId: id, ids: items.map((item) => item.id).reverse() }, 'category { id }');
  }),
];

export const menuChanges: ChangeKind[] = [
  change('createCategory', 'adds a category', (brand, random) => brand.api.mutate('createCategory', { name: texts(brand, random.word()) }, 'category { id }')),
  change('updateCategory', 'renames a category in all languages', async (brand, random) => brand.api.mutate('updateCategory', { id: (await category(brand, random)).id, name: texts(brand, random.word()) }, 'category { id }')),
  prepared('deleteCategory', 'deletes an empty category', async (brand, random) => {
    const made = await brand.api.mutate<{ category: { id: string } }>('createCategory', { name: texts(brand, random.word()) }, 'category { id }');
    return () => brand.api.mutate('deleteCategory', { id: made.category.id }, 'deletedId');
  }),
  change('orderCategories', 'orders the categories anew', async (brand) => brand.api.mutate('orderCategories', { ids: (await categoriesOf(brand)).map(({ id }) => id).reverse() }, 'menu { id }')),
  change('updateModifierGroup', 'changes the price of an option', async (brand, random) => {
    const [{ id, options } = { id: '', options: [] }] = await groupsOf(brand);
    const changed = options.map((option, index) => ({ id: option.id, name: option.nameTranslations, price: index === 0 ? price(random) : option.price.amount }));
    return brand.api.mutate('updateModifierGroup', { id, options: changed }, 'modifierGroup { id }');
  }),
  prepared('updateModifierGroup', 'has an option ask further, and take an allergen away', async (brand, random) => {
    const [outer = { id: '', options: [] }] = await groupsOf(brand);
    const made = await brand.api.mutate<{ modifierGroup: { id: string } }>('createModifierGroup', group(brand, random), 'modifierGroup { id }');
    const options = outer.options.map((option) => ({ id: option.id, name: option.nameTranslations, price: option.price.amount, opensGroupIds: [made.modifierGroup.id], removedAllergens: ['MILK'] }));
    return () => brand.api.mutate('updateModifierGroup', { id: outer.id, options }, 'modifierGroup { id }');
  }),
  prepared('updateModifierGroup', 'makes a combo: an option is another dish', async (brand, random) => {
    const [{ id, options } = { id: '', options: [] }] = await groupsOf(brand);
    const kept = options.map((option) => ({ id: option.id, name: option.nameTranslations, price: option.price.amount }));
    const itemId = await addItem(brand, (await category(brand, random)).id, random.word());
    return () => brand.api.mutate('updateModifierGroup', { id, options: [...kept, { itemId, price: price(random) }] }, 'modifierGroup { id }');
  }),
  prepared('deleteModifierGroup', 'deletes a modifier group that a dish has', async (brand, random) => {
    const made = await brand.api.mutate<{ modifierGroup: { id: string } }>('createModifierGroup', group(brand, random), 'modifierGroup { id }');
    const { id, version } = await dish(brand, random);
    await brand.api.mutate('updateItem', { id, version, modifierGroupIds: [made.modifierGroup.id] }, 'item { id }');
    return () => brand.api.mutate('deleteModifierGroup', { id: made.modifierGroup.id }, 'deletedId');
  }),
  prepared('importMenu', 'imports a spreadsheet', async (brand, random) => {
    const mapping = await uploaded(brand, `Dish,Section,Price\n${random.word()},Imported,7.50\n${random.word()},Imported,8.50\n`);
    return () => brand.api.mutate('importMenu', mapping, 'report { created }');
  }),
  prepared('importMenu', 'imports the same spreadsheet again', async (brand, random) => {
    const csv = `Dish,Section,Price\n${random.word()},Imported,7.50\n`;
    await brand.api.mutate('importMenu', await uploaded(brand, csv), 'report { created }');
    const again = await uploaded(brand, csv);
    return () => brand.api.mutate('importMenu', again, 'report { unchanged }');
  }),
];

/** Looks, and what no dish has yet. */
export const unseenMenuChanges: ChangeKind[] = [
  change('editItems', 'only looks at what would change', async (brand) => brand.api.mutate('editItems', { ids: (await dishesOf(brand)).map(({ id }) => id), price: { percent: '7.5' }, dryRun: true }, 'edit { isDone }')),
  change('createModifierGroup', 'adds a modifier group that no dish has', (brand, random) => brand.api.mutate('createModifierGroup', group(brand, random), 'modifierGroup { id }')),
  prepared('previewMenuImport', 'looks at a spreadsheet', async (brand, random) => {
    const { uploadId } = await uploaded(brand, `Dish,Section,Price\n${random.word()},Imported,7.50\n`);
    return () => brand.api.mutate('previewMenuImport', { uploadId }, 'preview { summary { rows } }');
  }),
];

const uploaded = async (brand: OwnBrand, csv: string) => ({ uploadId: await brand.api.upload('/uploads/menu', 'menu.csv', 'text/csv', csv), mapping: { name: 0, category: 1, price: 2 } });

const group = (brand: OwnBrand, random: Random) => ({ name: texts(brand, random.word()), minimum: 0, maximum: 1, options: [{ name: texts(brand, random.word()), price: price(random) }] });

export const oneLanguageChanges: ChangeKind[] = [
  change('updateCategory', 'renames a category in one language', async (brand, random) => {
    const { menu } = await brand.api.query<{ menu: { categories: { id: string; nameTranslations: { locale: string; text: string }[] }[] } }>('{ menu { categories { id nameTranslations { locale text } } } }');
    const { id, nameTranslations } = random.pick(menu.categories);
    const [changed] = one(brand, random);
    return brand.api.mutate('updateCategory', { id, name: [...nameTranslations.filter(({ locale }) => locale !== changed?.locale), changed] }, 'category { id }');
  }),
];
