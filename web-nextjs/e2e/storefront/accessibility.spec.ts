import { desktop, expectAccessible, phone } from '../support/accessibility';
import { demoBrands, storefrontOf } from '../support/endpoints';
import { BrandApi } from '../support/graphql';
import { readSite, samplePages } from '../support/site';
import { expect, test } from '../support/watch';

// Width and colours do not depend on each other: two of the four combinations see everything.
const looks = [
  { name: 'phone, dark', viewport: phone, colorScheme: 'dark' },
  { name: 'desktop, light', viewport: desktop, colorScheme: 'light' },
] as const;

for (const brand of demoBrands) {
  for (const { name, viewport, colorScheme } of looks) {
    test(`Everybody can use every kind of page of ${brand}: ${name}`, async ({ page, watch }) => {
      test.setTimeout(180_000);
      watch.expectComplaint(/status of 404/);
      const site = await readSite(BrandApi.withPublishableKey(brand));
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const path of [...samplePages(site).map((sample) => sample.path), '/nothing']) {
        await page.goto(`${storefrontOf(brand)}${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectAccessible(page, `${path}, ${name}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(overflow, `${path} is wider than the ${name}`).toBeLessThanOrEqual(0);
      }
    });
  }
}
