import { addItem, place, texts } from '../freshness/stocked-brand';
import { expectAccessible, phone } from '../support/accessibility';
import { openBrand, type OwnBrand } from '../support/own-brand';
import { visit } from '../support/visit';
import { expect, test } from '../support/watch';

const workdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
let brand: OwnBrand;

test.beforeAll(async () => {
  brand = await openBrand('menus');
  const { api } = brand;
  const categories = [];
  for (const name of ['Soups', 'Plates', 'Secrets']) {
    const { category } = await api.mutate<{ category: { id: string } }>('createCategory', { name: texts(brand, name) }, 'category { id }');
    for (const index of [1, 2, 3, 4]) await addItem(brand, category.id, `${name} ${index}`);
    categories.push(category.id);
  }
  const [soups, plates] = categories;
  const { location } = await api.mutate<{ location: { id: string } }>('createLocation', place(brand, 'Canal'), 'location { id }');
  await api.mutate('createLocation', place(brand, 'Harbour'), 'location { id }');
  const name = (en: string, de: string) => [{ locale: 'en', text: en }, { locale: 'de', text: de }];
  const lunch = { name: name('Lunch', 'Mittagskarte'), categoryIds: [soups, plates], locationIds: [location.id], services: ['DINE_IN'], dayparts: [{ days: workdays, from: '11:30', until: '15:00' }] };
  await api.mutate('createMenu', lunch, 'menu { id }');
  await api.mutate('createMenu', { name: name('Dinner', 'Abendkarte'), categoryIds: [plates], dayparts: [{ days: [...workdays, 'SATURDAY'], from: '18:00', until: '01:00' }] }, 'menu { id }');
});

test.beforeEach(async ({ page, watch }) => {
  watch.only(brand.origin);
  await page.setViewportSize(phone);
});

test('A guest sees what is served when and where, and finds the way by keyboard', async ({ page }) => {
  await visit(page, `${brand.origin}/menu`);
  const lunch = page.getByRole('region', { name: 'Lunch', exact: true });
  const dinner = page.getByRole('region', { name: 'Dinner', exact: true });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Lunch', 'Dinner']);
  await expect(lunch.getByRole('heading', { level: 3 })).toHaveText(['Soups', 'Plates']);
  await expect(lunch.getByRole('link', { name: 'Canal' })).toHaveAttribute('href', '/locations/canal');
  await expect(lunch).toContainText(/Mon – Fri\s*11:30/);
  await expect(lunch).toContainText('Only: Dine in');
  await expect(dinner.getByRole('heading', { level: 3 })).toHaveText(['Plates']);
  await expect(dinner).toContainText(/Mon – Sat\s*18:00/);
  await expect(dinner).toContainText('All locations (2)');
  await expect(page.getByText('Secrets 1')).toHaveCount(0);
  await expectAccessible(page, 'the page of two menus');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);

  const link = page.getByRole('navigation', { name: 'Categories' }).getByRole('link', { name: 'Dinner: Plates' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(dinner.getByRole('heading', { name: 'Plates', exact: true })).toBeInViewport();
  await expect(lunch.getByRole('heading', { name: 'Plates', exact: true })).not.toBeInViewport();
  await expect(link).toHaveAttribute('aria-current', 'true');

  await page.goto(`${brand.origin}/de/menu`);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Mittagskarte', 'Abendkarte']);
  await expect(page.getByRole('region', { name: 'Mittagskarte', exact: true })).toContainText(/Mo – Fr\s*11:30 – 15:00/);
});

test('What is served now is told by the clock of the visitor', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-25T13:55:00Z') });
  await page.goto(`${brand.origin}/menu`);
  const lunch = page.getByRole('region', { name: 'Lunch', exact: true });
  await expect(lunch).toContainText(/Served now · until Wed 15:00/);
  await expect(page.getByRole('region', { name: 'Dinner', exact: true })).toContainText(/Not served now · from Wed 18:00/);
  await page.clock.fastForward('05:00');
  await page.clock.runFor(10_000);
  await expect(lunch).toContainText(/Not served now · from Thu 11:30/);
});

test('Search engines read the menus as sections', async ({ page }) => {
  await page.goto(`${brand.origin}/menu`);
  const [menu] = (await page.locator('script[type="application/ld+json"]').allTextContents()).map((text) => JSON.parse(text) as Record<string, unknown>).filter((each) => each['@type'] === 'Menu');
  expect(menu).toMatchObject({ hasMenuSection: [{ name: 'Lunch', hasMenuSection: [{ name: 'Soups' }, { name: 'Plates' }] }, { name: 'Dinner', hasMenuSection: [{ name: 'Plates' }] }] });
});
