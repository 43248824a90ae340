import type { Page } from '@playwright/test';
import { stock } from '../freshness/stocked-brand';
import { desktop, expectAccessible, phone } from '../support/accessibility';
import { endpoints } from '../support/endpoints';
import { openBrand, type OwnBrand } from '../support/own-brand';
import { receiptsOf } from '../support/receipts';
import { expect, test } from '../support/watch';
import { consoleUrl, openSection, signInAs, untilSiteShows } from './console-page';
import { tabTo } from './keyboard';

let brand: OwnBrand;
test.beforeAll(async () => {
  brand = await openBrand('everybody');
  await stock(brand);
});

async function pathsOf({ api }: OwnBrand): Promise<string[]> {
  const { pageDrafts } = await api.query<{ pageDrafts: { nodes: { id: string; path: string }[] } }>('{ pageDrafts(first: 20) { nodes { id path } } }');
  const story = pageDrafts.nodes.find(({ path }) => path === '/story')?.id ?? '';
  const [receipt] = await receiptsOf(brand);
  return ['', 'orders', 'kitchen', 'order-history', 'payments', 'ordering', 'menu', 'menu/import', 'menu/menus', 'menu/prices', 'menu/modifiers', 'menu/taxes', 'menu/stock', 'locations', 'staff', 'customers', 'customers/looks', 'pages', `pages/${encodeURIComponent(story)}`, 'content', 'content/Faq', 'content/TeamMember/new', 'content-types', 'theme', 'navigation', 'receipts', `receipts/${encodeURIComponent(receipt?.id ?? '')}`, 'keys', 'webhooks', 'playground'];
}

/** What a page shows is there once nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy="true"], [role="status"][aria-label^="Loading"]')).toHaveCount(0);
}

const noSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Width and colours do not depend on each other: two of the four combinations see everything. */
const looks = [
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light' },
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark' },
] as const;

/** Holds a page that is shown against both looks, that in which it was loaded first; the next page is loaded in the other. */
async function isForEverybody(page: Page, what: string, order: (typeof looks)[number][]): Promise<void> {
  await settled(page);
  for (const { name, viewport, colorScheme } of order) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect.poll(() => noSideways(page), `${what} is wider than the ${name}`).toBeLessThanOrEqual(0);
    await expectAccessible(page, `${what}, ${name}`);
  }
  order.reverse();
}

test('Everybody can use every page of the console, on a desktop and on a phone', async ({ page }) => {
  test.setTimeout(300_000);
  const order = [...looks];
  for (const url of [endpoints().platform, `${endpoints().admin}/sign-in`, `${endpoints().admin}/sign-up`, `${endpoints().admin}/forgot-password`, `${endpoints().admin}/reset-password`, `${endpoints().admin}/invitation`, endpoints().playground]) {
    await page.goto(url);
    await isForEverybody(page, url, order);
  }
  await signInAs(page, brand);
  await page.goto(`${endpoints().admin}/account`);
  await expect(page.getByRole('heading', { name: 'Where you are signed in' })).toBeVisible();
  await isForEverybody(page, 'account', order);
  for (const path of await pathsOf(brand)) {
    await page.goto(consoleUrl(brand.slug, path));
    await isForEverybody(page, path || 'overview', order);
  }
});

test('The menu editor can be worked with the keyboard alone', async ({ page }) => {
  await signInAs(page, brand);
  await page.goto(consoleUrl(brand.slug, 'menu'));
  await expect(page.getByLabel('Price of Plates 1, Regular').or(page.getByLabel('Price of Plates 1'))).toBeVisible();
  await tabTo(page, /^Price of Plates 1/);
  await page.keyboard.type('11.10');
  await page.keyboard.press('Enter');
  await untilSiteShows(brand.slug, '/menu', (html) => html.includes('11.10'), 'the price that was typed');

  await tabTo(page, 'Plates 1 is available');
  await page.keyboard.press('Space');
  await untilSiteShows(brand.slug, '/menu', (html) => html.includes('https://schema.org/SoldOut'), 'that the dish is off');
  await expect(page.getByRole('switch', { name: 'Plates 1 is available' })).toBeFocused();

  await tabTo(page, 'Actions for Plates 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Plates 1' }).getByRole('textbox').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Actions for Plates 1' })).toBeFocused();

  await tabTo(page, 'Move Plates 2');
  await page.keyboard.press('ArrowUp');
  await untilSiteShows(brand.slug, '/menu', (html) => html.indexOf('Plates 2') < html.indexOf('Plates 1'), 'the new order');
  await expect(page.getByRole('button', { name: 'Move Plates 2' })).toBeFocused();
});

test('A price is changed on a phone', async ({ page }) => {
  await page.setViewportSize(phone);
  await signInAs(page, brand);
  await page.getByRole('button', { name: 'Open the sections' }).click();
  await openSection(page, 'Menu');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const price = page.getByLabel(/^Price of Soups 1/);
  await price.fill('4,30');
  await page.keyboard.press('Enter');
  await untilSiteShows(brand.slug, '/menu', (html) => /4\.30/.test(html), 'the price from the phone');
});
