import { endpoints } from '../support/endpoints';
import { operatorSession } from '../support/operator';
import { openBrand } from '../support/own-brand';
import { expect, test } from '../support/watch';
import { request } from '../support/http';
import { consoleUrl, openSection, signInAs, siteUrl } from './console-page';

test('An operator acts for a restaurant in the open, and suspends it', async ({ page, browser, watch }) => {
  const brand = await openBrand('supervised');
  watch.expectComplaint(/status of 403/);
  const [name, value] = (await operatorSession()).split('=', 2) as [string, string];
  const office = await browser.newContext();
  await office.addCookies([{ name, value, url: endpoints().admin.replace('http:', 'https:'), secure: true }]);
  const operator = await office.newPage();
  await operator.goto(`${endpoints().admin}/operator`);
  await operator.getByLabel('Search').fill(brand.slug);
  await operator.getByRole('link', { name: new RegExp(brand.slug) }).click();

  const acting = operator.getByRole('form', { name: 'Act for the restaurant' });
  await acting.getByLabel('Reason for acting').fill('no');
  await acting.getByRole('button', { name: 'Open its console' }).click();
  await expect(acting.getByText(/Say why/)).toBeVisible();
  await acting.getByLabel('Reason for acting').fill('The owner asked for help with the menu');
  await acting.getByRole('button', { name: 'Open its console' }).click();
  await expect(operator).toHaveURL(consoleUrl(brand.slug));
  await expect(operator.getByText('The owners see every change.')).toBeVisible();
  await expect(operator.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Staff', exact: true })).toHaveCount(0);
  await operator.getByRole('button', { name: 'End now' }).click();
  await expect(operator).toHaveURL(`${endpoints().admin}/operator/${brand.slug}`);

  await signInAs(page, brand);
  await openSection(page, 'Restaurant');
  await expect(page.getByRole('region', { name: 'FoodSaaS in this console' })).toContainText('The owner asked for help with the menu');

  const state = operator.getByRole('form', { name: 'State' });
  await state.getByLabel('Reason').fill('Payments were charged back');
  await state.getByRole('button', { name: 'Change the state' }).click();
  await expect(operator.getByRole('region', { name: 'History' })).toContainText('Payments were charged back');
  await expect(async () => { expect((await request(siteUrl(brand.slug))).status).toBe(403); }).toPass({ timeout: 10_000 });
  await page.reload();
  await expect(page.getByText('Reason: Payments were charged back').first()).toBeVisible();
  await office.close();
});
