import { expectAccessible, phone } from '../support/accessibility';
import { storefrontOf } from '../support/endpoints';
import { codeFor } from '../support/mail';
import { unique } from '../support/own-brand';
import { expect, test } from '../support/watch';

test('A guest signs in with a code, stays signed in, is nobody at another brand, and signs out', async ({ page }) => {
  const [here, there] = [storefrontOf('funkelofen'), storefrontOf('yoinoki')];
  const email = `${unique('guest')}@example.com`;
  await page.setViewportSize(phone);
  await page.goto(`${here}/en`);
  await page.getByRole('link', { name: 'Your account' }).click();
  await expect(page).toHaveURL(`${here}/en/account`);
  const address = page.getByLabel('E-mail address or mobile number');
  await address.fill('nowhere@nothing');
  await address.press('Enter');
  await expect(page.getByText('This is no e-mail address that we can write to.')).toBeVisible();
  await expectAccessible(page, 'the form to sign in');
  await address.fill(email);
  await address.press('Enter');
  const code = page.getByLabel('Code', { exact: true });
  await expect(code).toBeFocused();
  await code.fill(await codeFor(email));
  await code.press('Enter');
  await expect(page.getByText(email).first()).toBeVisible();

  await page.getByRole('button', { name: 'Add an address' }).click();
  await page.getByLabel('Street and number').fill('Lane 1');
  await page.getByLabel('City').fill('Berlin');
  await page.getByLabel('City').press('Enter');
  await expect(page.getByRole('button', { name: 'Remove: Lane 1' })).toBeVisible();
  await expectAccessible(page, 'the account');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await page.reload();
  await expect(page.getByText(email).first()).toBeVisible();

  await page.goto(`${there}/en/account`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(`${here}/account`);
  await page.getByRole('button', { name: 'Abmelden' }).first().click();
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
});
