import { expect, type Page } from '@playwright/test';
import { endpoints } from '../support/endpoints';
import { codeFor } from '../support/mail';
import type { NewBrand } from './new-brand';

/** From the platform's front page through the wizard to a restaurant that is open. */
export async function signUp(page: Page, brand: NewBrand): Promise<void> {
  await page.goto(endpoints().platform);
  await page.getByRole('main').getByRole('link', { name: 'Open your restaurant online' }).click();
  await expect(page).toHaveURL(`${endpoints().admin}/sign-up`);

  await page.getByLabel('E-mail').fill('nobody');
  await page.getByRole('button', { name: 'Send me the code' }).click();
  await expectRefused(page, 'E-mail');
  await page.getByLabel('E-mail').fill(brand.email);
  await page.getByRole('button', { name: 'Send me the code' }).click();

  const code = await codeFor(brand.email);
  await page.getByLabel('Six-digit code').fill(code === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expectRefused(page, 'Six-digit code');
  await page.getByLabel('Six-digit code').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();

  await describe(page, brand);
  await page.getByRole('group', { name: 'Look' }).getByRole('radio').nth(1).check();
  await page.getByRole('button', { name: `Open ${brand.name}` }).click();
  await expect(page.getByRole('heading', { name: 'Bring your menu' })).toBeVisible();
}

async function describe(page: Page, brand: NewBrand): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Your restaurant' })).toBeVisible();
  await page.getByRole('button', { name: 'Choose a look' }).click();
  for (const label of ['Name', 'Your own name', 'Password']) await expectRefused(page, label);

  const address = page.getByLabel('Address of your site');
  await page.getByLabel('Name', { exact: true }).fill(brand.name);
  await expect(address).not.toHaveValue('');
  for (const [slug, code] of [['funkelofen', 'SLUG_TAKEN'], ['admin', 'SLUG_RESERVED']] as const) {
    await address.fill(slug);
    await expect(page.locator(`[data-code="${code}"]`)).toBeVisible();
  }
  await address.fill(brand.slug);
  await expect(page.getByText('✓ Free')).toBeVisible();

  await page.getByLabel('Country', { exact: true }).selectOption({ label: brand.country });
  await expect(page.getByLabel('Currency').locator('option:checked')).toHaveText(brand.currency);
  await chooseLanguage(page, brand.language);
  await chooseLanguage(page, brand.secondLanguage);
  await page.getByLabel('Main language').selectOption({ label: brand.language });
  await page.getByLabel('Your own name').fill('Robin Test');
  await page.getByLabel('Password', { exact: true }).fill(brand.password);
  await page.getByRole('button', { name: 'Choose a look' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a look' })).toBeVisible();
}

async function chooseLanguage(page: Page, name: string): Promise<void> {
  const languages = page.getByRole('group', { name: 'Languages of your site' });
  const chip = languages.getByRole('checkbox', { name, exact: true });
  if ((await chip.count()) === 0) await languages.getByLabel('Another language').selectOption({ label: name });
  await chip.check();
}

/** What is wrong with a field stands beside it and is tied to it. */
export async function expectRefused(page: Page, label: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const described = (await field.getAttribute('aria-describedby')) ?? '';
  const problem = page.locator(described.split(' ').map((id) => `[id="${id}"] [data-code]`).join(', '));
  await expect(problem.first()).toBeVisible();
}
