import { expect, test } from '@playwright/test';
import { request } from '../support/http';
import { openBrand, type OwnBrand } from '../support/own-brand';
import { receiptsOf, replacedPaths, Settling, type Receipt } from '../support/receipts';
import { Crawler } from '../support/crawl';
import { dishesOf, type Dish } from './catalog-reads';
import { localized, stock, texts } from './stocked-brand';

/** A generous ceiling: `./dev bench price-change` measures. */
const promptly = 5_000;
/** A page that was asked for while its answers changed is compared once more, and has another receipt where that found it old. */
const again = 'Time passed';
let brand: OwnBrand;
let settling: Settling;
let dish: Dish;

test.beforeAll(async () => {
  brand = await openBrand('prompt');
  await stock(brand);
  settling = await Settling.open();
  await settling.settle();
  await new Crawler(brand).look();
  const [first] = await dishesOf(brand);
  if (!first) throw new Error('The brand has no dish.');
  dish = first;
});
test.afterAll(() => settling.close());

type Expected = { path: string; shows: (html: string) => boolean };

/** Makes a change and times how long each page goes on without it; answers with its receipt. */
async function changes(act: () => Promise<unknown>, expected: Expected[]): Promise<Receipt> {
  let last = 0;
  const receipts = await settling.during(brand, async () => {
    await act();
    const began = performance.now();
    await Promise.all(expected.map(({ path, shows }) => until(path, shows)));
    last = performance.now() - began;
  });
  expect(last, 'milliseconds until the last page showed it').toBeLessThan(promptly);
  const own = receipts.filter(({ cause }) => cause !== again);
  expect(own).toHaveLength(1);
  const [receipt] = own as [Receipt];
  expect(receipt.state).toBe('DONE');
  const replaced = replacedPaths(brand, [receipt]);
  for (const { path } of expected) expect(replaced).toContain(path);
  for (const path of replacedPaths(brand, receipts)) expect(replaced).toContain(path);
  for (const { invalidatedAt, freshAt, route } of receipt.pages) if (freshAt) expect(Date.parse(freshAt) - Date.parse(invalidatedAt), route).toBeLessThan(promptly);
  return receipt;
}

async function until(path: string, shows: Expected['shows']): Promise<void> {
  await expect(async () => expect(shows((await request(`${brand.origin}${path}`)).text), path).toBe(true)).toPass({ timeout: 2 * promptly, intervals: [5, 10, 20] });
}

const isOff = (html: string) => html.includes('https://schema.org/SoldOut');
const inBoth = (...routes: string[]) => routes.flatMap((route) => [route, `/de${route === '/' ? '' : route}`]);
const showing = (shows: Expected['shows'], ...routes: string[]) => inBoth(...routes).map((path) => ({ path, shows }));
const dishRoutes = () => ['/menu', `/menu/${dish.slug}`, '/story'];
const exactly = (...routes: string[]) => inBoth(...routes).sort();

test('A price is new on the menu, on its dish’s page and where the dish is recommended, and on no other page', async () => {
  const shows = (html: string) => /77[.,]35/.test(html);
  const receipt = await changes(() => brand.api.mutate('setItemPrice', { sizeId: dish.sizes[0]?.id, price: '77.35' }, 'item { id }'), showing(shows, ...dishRoutes()));
  expect(replacedPaths(brand, [receipt])).toEqual(exactly(...dishRoutes()));
  await expect(async () => {
    const { pages = [] } = (await receiptsOf(brand)).find(({ id }) => id === receipt.id) ?? {};
    expect(pages.length > 0 && pages.every(({ freshAt }) => freshAt !== null), 'recently visited pages are made again at once').toBe(true);
  }).toPass({ timeout: promptly, intervals: [20, 50] });
});

test('A dish that is off comes back by itself at its time', async () => {
  let back = 0;
  const receipt = await changes(
    () => {
      back = Date.now() + 3_000;
      return brand.api.mutate('setItemAvailability', { id: dish.id, isAvailable: false, returnsAt: new Date(back).toISOString() }, 'item { id }');
    },
    showing(isOff, '/menu', `/menu/${dish.slug}`),
  );
  expect(replacedPaths(brand, [receipt])).toEqual(exactly(...dishRoutes()));
  for (const path of ['/menu', `/menu/${dish.slug}`]) await until(path, (html) => !isOff(html));
  expect(Date.now()).toBeGreaterThanOrEqual(back);
  expect(Date.now() - back, 'milliseconds after its time').toBeLessThan(2 * promptly);
});

test('A theme is new on every page, and on what the brand is installed with', async () => {
  const everywhere = await pagesOf(brand);
  const { theme } = await brand.api.query<{ theme: { version: number; light: Record<string, string> } }>('{ theme { version light { background surface text mutedText primary onPrimary accent border } } }');
  const shows = (html: string) => html.includes('#fefdfc');
  const receipt = await changes(() => brand.api.mutate('updateTheme', { version: theme.version, light: { ...theme.light, background: '#fefdfc' } }, 'theme { version }'), showing(shows, '/', '/menu', '/locations', '/story'));
  expect(replacedPaths(brand, [receipt]).filter((path) => path !== '/manifest.webmanifest' && path !== '/icon.svg')).toEqual(everywhere);
  expect((await request(`${brand.origin}/manifest.webmanifest`)).text).toContain('#fefdfc');
});

test('A link of the head is new on every page', async () => {
  const everywhere = await pagesOf(brand);
  const fields = 'href label: labelTranslations { locale text }';
  const { navigation } = await brand.api.query<{ navigation: { version: number; header: unknown[]; footer: unknown[] } }>(`{ navigation { version header { ${fields} } footer { ${fields} } } }`);
  const header = [...navigation.header, { href: '/story', label: texts(brand, 'Zwischenruf') }];
  const receipt = await changes(() => brand.api.mutate('updateNavigation', { ...navigation, header }, 'navigation { version }'), showing((html) => html.includes('Zwischenruf'), '/', '/menu', '/locations'));
  expect(replacedPaths(brand, [receipt])).toEqual(everywhere);
});

test('Opening hours are new on the location’s page, on the list of locations and where the location is shown', async () => {
  const { locations } = await brand.api.query<{ locations: { nodes: { id: string; slug: string }[] } }>('{ locations(first: 1) { nodes { id slug } } }');
  const [place] = locations.nodes;
  const hours = [{ day: 'WEDNESDAY', opens: '05:05', closes: '05:55' }];
  const receipt = await changes(() => brand.api.mutate('setOpeningHours', { id: place?.id, hours }, 'location { id }'), showing((html) => html.includes('05:55'), '/locations', `/locations/${place?.slug}`));
  expect(replacedPaths(brand, [receipt])).toEqual(exactly('/locations', `/locations/${place?.slug}`, '/story'));
});

test('A page is new where it is, once it is published and not before', async () => {
  const { pageDrafts } = await brand.api.query<{ pageDrafts: { nodes: { id: string; version: number; path: string }[] } }>('{ pageDrafts(first: 20) { nodes { id version path } } }');
  const story = pageDrafts.nodes.find(({ path }) => path === '/story');
  const blocks = JSON.stringify([{ type: 'TEXT', markdown: localized(brand, 'Published just now') }]);
  const saved = await settling.during(brand, () => brand.api.mutate('savePageDraft', { id: story?.id, version: story?.version, blocks }, 'page { version }'));
  expect(replacedPaths(brand, saved)).toEqual([]);
  const version = (await brand.api.query<{ pageDraft: { version: number } }>('query($id: ID!) { pageDraft(id: $id) { version } }', { id: story?.id })).pageDraft.version;
  let receiptId = '';
  const receipt = await changes(async () => {
    receiptId = (await brand.api.mutate<{ published: { receiptId: string } }>('publishPage', { id: story?.id, version }, 'published { receiptId }')).published.receiptId;
  }, showing((html) => html.includes('Published just now'), '/story'));
  expect(receipt.id, 'the receipt that was promised').toBe(receiptId);
  expect(replacedPaths(brand, [receipt])).toEqual([...exactly('/story'), '/sitemap.xml'].sort());
});

test('A menu of the brand’s own is new on the menu page, so are its name and its hours, and on no other page', async () => {
  const { menu } = await brand.api.query<{ menu: { categories: { id: string }[] } }>('{ menu { categories { id } } }');
  let made = { id: '', version: 0 };
  const added = await changes(async () => {
    const input = { name: texts(brand, 'Frühkarte'), categoryIds: menu.categories.map(({ id }) => id), dayparts: [{ days: ['MONDAY'], from: '05:15', until: '06:15' }] };
    made = (await brand.api.mutate<{ menu: typeof made }>('createMenu', input, 'menu { id version }')).menu;
  }, showing((html) => html.includes('Frühkarte'), '/menu'));
  const change = { name: texts(brand, 'Spätkarte'), dayparts: [{ days: ['MONDAY'], from: '21:05', until: '23:35' }] };
  const changed = await changes(() => brand.api.mutate('updateMenu', { ...made, ...change }, 'menu { id }'), showing((html) => html.includes('Spätkarte') && /(23|11):35/.test(html), '/menu'));
  const removed = await changes(() => brand.api.mutate('deleteMenu', { id: made.id }, 'deletedId'), showing((html) => !html.includes('Spätkarte'), '/menu'));
  for (const receipt of [added, changed, removed]) expect(replacedPaths(brand, [receipt])).toEqual(exactly('/menu'));
});

test('Visits to pages that do not exist leave nothing behind that every change would have to look at', async () => {
  await new Crawler(brand).look();
  const before = await settling.answersOf(brand);
  expect(before).toBeGreaterThan(5);
  for (const path of ['/nowhere', '/de/nowhere', '/menu/nothing', '/de/menu/nothing', '/locations/none']) expect((await request(`${brand.origin}${path}`)).status, path).toBe(404);
  expect(await settling.answersOf(brand)).toBe(before);

  await brand.api.mutate('createPage', { path: '/nowhere', title: texts(brand, 'Somewhere') }, 'page { id }');
  const { pageDrafts } = await brand.api.query<{ pageDrafts: { nodes: { id: string; version: number; path: string }[] } }>('{ pageDrafts(first: 20) { nodes { id version path } } }');
  const made = pageDrafts.nodes.find(({ path }) => path === '/nowhere');
  await brand.api.mutate('publishPage', { id: made?.id, version: made?.version }, 'published { receiptId }');
  await until('/nowhere', (html) => html.includes('Somewhere'));
});

/** Every page that people read. */
async function pagesOf(of: OwnBrand): Promise<string[]> {
  const snapshot = await new Crawler(of).look();
  return [...snapshot.keys()].filter((path) => !/\.(txt|xml|webmanifest|svg)$/.test(path)).sort();
}
