import { expectAccessible, phone } from '../support/accessibility';
import { Guest } from '../support/guest';
import { openBrand } from '../support/own-brand';
import { expect, test } from '../support/watch';
import { openSection, signInAs } from './console-page';

test('A guest who has an account is found by the staff', async ({ page }) => {
  const brand = await openBrand('guests');
  await signInAs(page, brand);
  await openSection(page, 'Customers');
  await expect(page.getByText('No customers yet')).toBeVisible();

  const guest = await Guest.enter(brand.origin);
  await guest.mutate('updateDiner', { name: 'Ada Guest', locale: 'en' }, 'diner { id }');
  await guest.mutate('setMarketingConsent', { given: true, source: 'ACCOUNT' }, 'diner { id }');
  await Guest.enter(brand.origin);
  await page.setViewportSize(phone);
  await page.reload();
  const search = page.getByLabel('Search by name, e-mail or telephone');
  await search.fill('ada g');
  await search.press('Enter');
  await expect(page.getByText('1 customer', { exact: true })).toBeVisible();
  await expect(page.getByText(guest.email)).toBeVisible();
  await expect(page.getByText('offers welcome')).toBeVisible();
  await expectAccessible(page, 'the customers');
  await search.fill('nobody');
  await search.press('Enter');
  await expect(page.getByText('Nobody found')).toBeVisible();
});
