import { demoBrands, storefrontOf } from '../support/endpoints';
import { BrandApi } from '../support/graphql';
import { otherLocale, pathOf, readSite, samplePages, type Site } from '../support/site';
import { visit } from '../support/visit';
import { expect, test } from '../support/watch';

for (const brand of demoBrands) {
  test.describe(brand, () => {
    let site: Site;
    let origin: string;
    test.beforeAll(async () => {
      site = await readSite(BrandApi.withPublishableKey(brand));
      origin = storefrontOf(brand);
    });
    test.beforeEach(({ watch }) => watch.only(origin));
    const dishes = (locale: string) => `a[href^="${pathOf(site.defaultLocale, locale, '/menu')}/"]`;

    test('Links are followed without a reload, with payloads from the front door, and back again', async ({ page, watch }) => {
      await visit(page, origin);
      await page.evaluate(() => Object.assign(window, { marked: true }));
      const isSameDocument = () => page.evaluate(() => 'marked' in window);
      watch.forget();

      await page.locator('header nav a[href="/menu"]').first().click();
      await expect(page).toHaveURL(`${origin}/menu`);
      await expect(page.locator('section h2').first()).toBeVisible();
      const dish = page.locator(dishes(site.defaultLocale)).nth(1);
      const name = await dish.innerText();
      await dish.click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await page.locator('header nav a[href="/locations"]').first().click();
      await expect(page).toHaveURL(`${origin}/locations`);
      await page.locator(`main a[href="/locations/${site.locations[0]}"]`).click();
      await expect(page.getByRole('table')).toBeVisible();
      expect(await isSameDocument()).toBe(true);

      await page.goBack();
      await expect(page).toHaveURL(`${origin}/locations`);
      await page.goBack();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await page.goForward();
      await expect(page).toHaveURL(`${origin}/locations`);
      expect(await isSameDocument()).toBe(true);

      const payloads = watch.requests.filter(({ url }) => url.includes('_rsc='));
      expect(payloads.length).toBeGreaterThanOrEqual(3);
      for (const { url, isRouter, status } of payloads) {
        expect(isRouter, url).toBe(true);
        expect([200, 0], `${url} answered ${await status}`).toContain(await status);
      }
      expect(watch.requests.filter(({ isDocument }) => isDocument)).toEqual([]);

      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await isSameDocument()).toBe(false);
    });

    test('The menu is walked through by its categories', async ({ page }) => {
      await page.goto(`${origin}/menu`);
      const categories = page.locator('nav a[href^="#"]');
      expect(await categories.count()).toBeGreaterThan(3);
      const last = categories.last();
      await last.click();
      const target = (await last.getAttribute('href')) ?? '';
      await expect(page.locator(target)).toBeInViewport();
      await expect(last).toHaveAttribute('aria-current', 'true');
    });

    test('The second language is one click away and stays', async ({ page }) => {
      const other = otherLocale(site);
      await page.goto(`${origin}/menu`);
      await page.locator(`header a[hreflang="${other}"]`).click();
      await expect(page).toHaveURL(`${origin}/${other}/menu`);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await page.locator(dishes(other)).first().click();
      await expect(page).toHaveURL(new RegExp(`^${origin}/${other}/menu/.`));
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await page.locator(`header a[hreflang="${site.defaultLocale}"]`).click();
      await expect(page).toHaveURL(new RegExp(`^${origin}/menu/.`));
      await expect(page.locator('html')).toHaveAttribute('lang', site.defaultLocale);
    });

    test('Every page of the site is shown without an error, a policy violation or a foreign request', async ({ page }) => {
      test.setTimeout(180_000);
      const routes = [...samplePages(site), ...samplePages(site, otherLocale(site)), ...site.pages.filter(({ route, locale }) => locale && site.contentPaths.includes(route))];
      for (const { path } of routes) {
        await page.goto(`${origin}${path}`, { waitUntil: 'load' });
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        const broken = await page.locator('img').evaluateAll((images) => images.filter((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth === 0).map((image) => image.outerHTML));
        expect(broken, path).toEqual([]);
        const shown = await page.locator('source').evaluateAll((sources) => sources.filter((source) => getComputedStyle(source).display !== 'none').length);
        expect(shown, `sources that take a place in the layout of ${path}`).toBe(0);
      }
    });

    test('A wrong address says so and leads home', async ({ page, watch }) => {
      watch.expectComplaint(/status of 404/);
      const other = otherLocale(site);
      expect((await page.goto(`${origin}/${other}/menu/nothing`))?.status()).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', other);
      await page.locator('main').getByRole('link').click();
      await expect(page).toHaveURL(`${origin}/${other}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });

    test('Dark mode follows the system, in the brand’s own colours', async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(origin);
      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await background();
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(background).not.toBe(light);
      const brightness = (colour: string) => (colour.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
      expect(brightness(await background())).toBeLessThan(brightness(light));
    });

    test('Open or closed is told by the clock of the visitor', async ({ page }) => {
      await page.clock.install({ time: new Date('2026-11-24T03:00:00Z') });
      await page.goto(`${origin}/locations/${site.locations[0]}`);
      const state = page.locator('main p:has(> span[aria-hidden])').first();
      await expect(state).not.toBeEmpty();
      const texts = new Set([await state.innerText()]);
      for (let hour = 0; hour < 24; hour += 3) {
        await page.clock.fastForward('03:00:00');
        await page.clock.runFor(10_000);
        texts.add(await state.innerText());
      }
      expect(texts.size).toBeGreaterThan(1);
    });
  });
}

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const brand of demoBrands) {
    test(`The menu of ${brand} can be read and its links work`, async ({ page }) => {
      const api = BrandApi.withPublishableKey(brand);
      const site = await readSite(api);
      const origin = storefrontOf(brand);
      await page.goto(origin);
      await page.locator('header nav a[href="/menu"]').first().click();
      await expect(page).toHaveURL(`${origin}/menu`);
      const listed = await page.locator('main article a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).getAttribute('href')));
      expect(new Set(listed)).toEqual(new Set(site.items.map((slug) => `/menu/${slug}`)));
      await expect(page.locator('main article').first()).toContainText(/[\d¥€£]/);
      const dish = page.locator('main article a').first();
      const name = await dish.innerText();
      await dish.click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      await page.locator('header nav a[href="/locations"]').first().click();
      await page.locator('main a[href^="/locations/"]').first().click();
      await expect(page.getByRole('table')).toBeVisible();
      await page.locator(`header a[hreflang="${otherLocale(site)}"]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', otherLocale(site));
    });
  }
});
