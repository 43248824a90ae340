import { openBrand } from '../support/own-brand';
import { expect, test } from '../support/watch';
import { openSection, signInAs } from './console-page';

test('An owner gives a secret key its permissions, replaces it, and sees when the former ends', async ({ page }) => {
  const brand = await openBrand('keyring');
  await signInAs(page, brand);
  await openSection(page, 'API keys');
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Till');
  await dialog.getByLabel('Kind').selectOption('SECRET');
  await dialog.getByLabel('Edit the menu').check();
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.locator('code')).toHaveText(/^sk_\w+/);
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  const keys = page.getByRole('list', { name: 'Keys' });
  await expect(keys.getByRole('listitem').filter({ hasText: 'Till' })).toContainText('Never used');

  await page.getByRole('button', { name: 'Permissions of Till' }).click();
  await dialog.getByLabel('Change the look').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(keys.getByText('Edit the menu, Change the look')).toBeVisible();

  await page.getByRole('button', { name: 'Replace Till' }).click();
  await dialog.getByRole('button', { name: 'Make a new key' }).click();
  await expect(dialog.getByText('works until')).toBeVisible();
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  await expect(keys.getByRole('listitem').filter({ hasText: 'Till' })).toHaveCount(2);
  await expect(keys.getByText('Replaced; works until')).toHaveCount(1);

  const introspection = page.getByRole('switch', { name: 'Publishable keys may read the schema' });
  await introspection.click();
  await expect(introspection).toBeChecked();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('let publishable keys read the schema');
});
