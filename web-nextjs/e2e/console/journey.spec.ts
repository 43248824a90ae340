import type { Page } from '@playwright/test';
import { endpoints } from '../support/endpoints';
import { request } from '../support/http';
import { expect, test, Watch } from '../support/watch';
import { consoleUrl, openSection, signInAs, siteUrl, untilSiteShows } from './console-page';
import { importMenu } from './import';
import { newBrands, type NewBrand } from './new-brand';
import { askForKeys, createKey, runInPlayground } from './developer';
import { editHome, publish } from './page-editor';
import { signUp, expectRefused } from './sign-up';

/** The site follows within a second; a machine that builds beside it gets more. `./dev bench` measures. */
const promptly = 5_000;

/** Two owners, each in a browser of his own, do everything one after the other, side by side. */
test.describe.serial('The journey', () => {
  const desks: { brand: NewBrand; page: Page; watch: Watch }[] = [];
  const each = (act: (page: Page, brand: NewBrand) => Promise<unknown>) => async () => {
    for (const { page, brand } of desks) await test.step(brand.slug, () => act(page, brand));
  };

  test.beforeAll(async ({ browser }) => {
    for (const brand of newBrands) {
      const context = await browser.newContext({ locale: 'en-GB' });
      const watch = await Watch.over(context);
      watch.expectComplaint(/status of 422 .*\/uploads\/menu$/);
      watch.only(endpoints().platform, endpoints().admin, siteUrl(brand.slug));
      desks.push({ brand, page: await context.newPage(), watch });
    }
  });
  test.afterEach(() => {
    for (const { watch } of desks) expect(watch.unexpected.splice(0)).toEqual([]);
  });
  test.afterAll(async () => {
    for (const { page } of desks) await page.context().close();
  });

  test('Journey: an owner signs up and every refusal stands beside its field', each(signUp));

  test('Journey: the menu comes out of the spreadsheet, and the site is live with it', each(async (page, brand) => {
    await importMenu(page, brand);
    const opening = page.waitForEvent('popup');
    await page.getByRole('link', { name: 'See the site' }).click();
    const site = await opening;
    await expect(site).toHaveURL(`${siteUrl(brand.slug)}/`);
    await expect(site.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(site.locator('html')).toHaveAttribute('lang', brand.locale);
    await site.locator('header nav a[href="/menu"]').click();
    for (const dish of [brand.dish, brand.sized]) await expect(site.getByRole('heading', { name: dish, exact: true })).toBeVisible();
    await site.close();
    await page.getByRole('link', { name: 'Open the console' }).click();
    await expect(page).toHaveURL(consoleUrl(brand.slug));
    await expect(page.getByRole('heading', { level: 1, name: brand.name })).toBeVisible();
  }));

  test('Journey: a price is changed in its row and stands on the site at once', each(async (page, brand) => {
    await openSection(page, 'Menu');
    const price = page.getByLabel(`Price of ${brand.dish}`);
    const before = await price.inputValue();
    await price.fill('-3');
    await price.press('Enter');
    await expect(price).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert').filter({ has: page.locator('[data-code]') })).toBeVisible();
    await price.press('Escape');
    await expect(price).toHaveValue(before);
    await price.fill(brand.price.typed);
    await price.press('Enter');
    expect(await untilSiteShows(brand.slug, '/menu', (html) => brand.price.shown.test(html), brand.price.typed)).toBeLessThan(promptly);
    await expect(page.getByText(new RegExp(`${brand.dish}: .*${brand.price.saved.source}`)).first()).toBeVisible();
  }));

  test('Journey: a dish is taken off and put back on', each(async (page, brand) => {
    const available = page.getByRole('switch', { name: `${brand.dish} is available` });
    const soldOut = (html: string) => html.includes('https://schema.org/SoldOut');
    await available.click();
    expect(await untilSiteShows(brand.slug, '/menu', soldOut, 'that the dish is off')).toBeLessThan(promptly);
    await page.getByRole('button', { name: new RegExp(`^${brand.dish}: 86`) }).click();
    await page.getByRole('menuitem', { name: 'Back in 1 hour' }).click();
    await expect(page.getByRole('button', { name: new RegExp(`^${brand.dish}: 86 until `) })).toBeVisible();
    await available.click();
    expect(await untilSiteShows(brand.slug, '/menu', (html) => !soldOut(html), 'that the dish is back')).toBeLessThan(promptly);
    await expect(available).toBeChecked();
  }));

  test('Journey: a page is written, looked at as a draft and published with a receipt', each(async (page, brand) => {
    const words = `We opened ${brand.slug} today.`;
    await openSection(page, 'Pages');
    await editHome(page, words);
    await expect(page.frameLocator('iframe[title="Preview of the draft"]').getByText(words)).toBeVisible();
    expect((await request(siteUrl(brand.slug))).text.includes(words), 'the draft is on the site').toBe(false);
    await publish(page);
    expect(await untilSiteShows(brand.slug, '/', (html) => html.includes(words), 'what was published')).toBeLessThan(promptly);
    await page.getByRole('region', { name: 'Publish receipt' }).getByRole('link', { name: 'Receipt', exact: true }).click();
    await expect(page.getByRole('region', { name: 'Replaced pages' }).getByRole('link', { name: '/', exact: true }).first()).toBeVisible();
  }));

  test('Journey: another look is on every page at once', each(async (page, brand) => {
    await openSection(page, 'Theme');
    const css = async () => /<style>(:root.*?)<\/style>/s.exec((await request(siteUrl(brand.slug))).text)?.[1] ?? '';
    const before = await css();
    const corners = page.getByLabel('Corners');
    await corners.selectOption((await corners.inputValue()) === 'NONE' ? 'LARGE' : 'NONE');
    await page.getByRole('button', { name: 'Save the theme' }).click();
    await untilSiteShows(brand.slug, '/', (html) => !html.includes(before), 'the new look');
    await expect(page.getByText('The theme is saved.').first()).toBeVisible();
  }));

  test('Journey: a developer asks the playground with a key of his own', each(async (page, brand) => {
    await openSection(page, 'API keys');
    const key = await createKey(page, 'Kiosk');
    await runInPlayground(page, key, brand.name);
  }));

  test('Journey: the owner asks the playground of the brand with the session', each((page, brand) => askForKeys(page, brand.slug, 'Kiosk')));

  test('Journey: the owner signs out and in again; a wrong password says nothing of who there is', each(async (page, brand) => {
    await page.goto(consoleUrl(brand.slug, 'menu'));
    for (const { watch } of desks) watch.expectComplaint(/status of 401/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto(consoleUrl(brand.slug, 'menu'));
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    const refusals = new Set<string>();
    for (const email of [brand.email, `nobody-${brand.email}`]) {
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password', { exact: true }).fill('Wrong-Lantern-Meadow-71');
      await page.getByRole('button', { name: 'Sign in' }).click();
      refusals.add(await page.locator('[data-code]').first().innerText());
      await page.reload();
    }
    expect(refusals.size).toBe(1);
    await signInAs(page, brand);
  }));

  test('Journey: neither brand shows, or can open, anything of the other', each(async (page, brand) => {
    const other = newBrands.find(({ slug }) => slug !== brand.slug);
    if (!other) throw new Error('There is one brand only.');
    for (const path of ['/', '/menu', '/sitemap.xml']) {
      const { text } = await request(`${siteUrl(brand.slug)}${path}`);
      for (const theirs of [other.slug, other.dish, other.name]) expect(text.includes(theirs), `${brand.slug}${path} shows ${theirs}`).toBe(false);
    }
    for (const { watch } of desks) watch.expectComplaint(/status of 404/);
    await page.goto(consoleUrl(other.slug, 'menu'));
    await expect(page.getByText('No restaurant of yours at this address')).toBeVisible();
    await expect(page.getByText(other.dish)).toHaveCount(0);
  }));
});

test('A field that is refused says why beside it: keys, pages, locations', async ({ page }) => {
  const login = endpoints().logins.find(({ tenant }) => tenant === 'emberwick');
  if (!login) throw new Error('emberwick has no owner.');
  await signInAs(page, { ...login, slug: 'emberwick' });
  await openSection(page, 'API keys');
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expectRefused(page, 'Name');
  await page.keyboard.press('Escape');
  await openSection(page, 'Pages');
  await page.getByRole('button', { name: 'Page', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Address').fill('/../x y');
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expectRefused(page, 'Address');
  await expectRefused(page, 'Title');
});
