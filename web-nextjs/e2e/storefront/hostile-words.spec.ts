import { openBrand, type OwnBrand } from '../support/own-brand';
import { readSite } from '../support/site';
import { expect, test } from '../support/watch';
import { address, addItem, hours, localized, publishNew, texts } from '../freshness/stocked-brand';

const hostile = '</script><script>window.hostile=1</script><img src=x onerror="window.hostile=1">';
let brand: OwnBrand;

test.beforeAll(async () => {
  brand = await openBrand('hostile');
  const { category } = await brand.api.mutate<{ category: { id: string } }>('createCategory', { name: texts(brand, `A ${hostile}`), description: texts(brand, hostile) }, 'category { id }');
  await addItem(brand, category.id, `B ${hostile}`, { description: texts(brand, hostile) });
  await brand.api.mutate('createMenu', { name: texts(brand, `E ${hostile}`), categoryIds: [category.id] }, 'menu { id }');
  await brand.api.mutate('createLocation', { name: texts(brand, `C ${hostile}`), address: { ...address('Berlin'), street: hostile.slice(0, 80) }, timeZone: 'Europe/Berlin', hours: hours('11:00', '22:00') }, 'location { id }');
  await publishNew(brand, '/words', [
    { type: 'HERO', headline: localized(brand, `D ${hostile}`), subline: localized(brand, hostile) },
    { type: 'TEXT', markdown: localized(brand, `${hostile} [link](javascript:window.hostile=1)`) },
    { type: 'PROMO', headline: localized(brand, hostile), text: localized(brand, hostile) },
  ]);
});

test('Words that are markup run on no page, and its JSON-LD can be read', async ({ page, watch }) => {
  watch.only(brand.origin);
  const { pages } = await readSite(brand.open);
  const seen: string[] = [];
  for (const { path, locale } of pages.filter(({ locale }) => locale !== null)) {
    await page.goto(`${brand.origin}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => 'hostile' in window), `${locale} ${path}`).toBe(false);
    expect(await page.locator('img[onerror], a[href^="javascript:"]').count(), path).toBe(0);
    for (const block of await page.locator('script[type="application/ld+json"]').allTextContents()) expect(JSON.parse(block), path).toMatchObject({ '@context': 'https://schema.org' });
    if ((await page.getByRole('main').innerText()).includes('window.hostile')) seen.push(path);
  }
  expect(seen).toEqual(expect.arrayContaining(['/menu', '/locations', '/words']));
});
