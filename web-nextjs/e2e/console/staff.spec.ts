import { endpoints } from '../support/endpoints';
import { tokenFor } from '../support/mail';
import { openBrand, unique } from '../support/own-brand';
import { expect, test } from '../support/watch';
import { consoleUrl, openSection, signInAs } from './console-page';

test('An owner invites a colleague, who joins and sees what the role is for', async ({ page, browser }) => {
  const brand = await openBrand('crew');
  const email = `${unique('cook')}@example.com`;
  await signInAs(page, brand);
  await openSection(page, 'Staff');
  await expect(page.getByText('Manage staff and roles').first()).toBeVisible();
  await expect(page.getByRole('main'), 'a permission that has no name in words').not.toContainText(/(?:Edit|Publish|Manage)[A-Z]/);
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Role').selectOption('EDITOR');
  await dialog.getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('region', { name: 'Open invitations' })).toContainText(email);

  const elsewhere = await browser.newContext();
  const colleague = await elsewhere.newPage();
  await colleague.goto(`${endpoints().admin}/invitation#${await tokenFor(email)}`);
  await colleague.getByLabel('Your name').fill('Kim Cook');
  await colleague.getByLabel('Password', { exact: true }).fill('Loyal-Ladle-Comet-31');
  await colleague.getByRole('button', { name: 'Accept' }).click();
  await expect(colleague).toHaveURL(consoleUrl(brand.slug));
  const sections = colleague.getByRole('navigation', { name: 'Console' });
  await expect(sections.getByRole('link', { name: 'Menu', exact: true })).toBeVisible();
  for (const closed of ['Staff', 'API keys', 'Locations']) await expect(sections.getByRole('link', { name: closed, exact: true })).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: 'Change the role of Kim Cook' }).click();
  await page.getByLabel('Role', { exact: true }).selectOption('COURIER');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
  await colleague.reload();
  await expect(sections.getByRole('link', { name: 'Receipts' })).toBeVisible();
  await expect(sections.getByRole('link', { name: 'Menu', exact: true })).toHaveCount(0);

  await page.getByRole('button', { name: 'Remove Kim Cook' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.getByText('Kim Cook').first()).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByText('No restaurant of yours at this address')).toBeVisible();
  await elsewhere.close();
});
