import { expect, type Page } from '@playwright/test';
import type { NewBrand } from './new-brand';

/** The spreadsheet: a file that is none, then the real one with a column put right and every row's verdict read. */
export async function importMenu(page: Page, brand: NewBrand): Promise<void> {
  const file = page.locator('input[type="file"]');
  await file.setInputFiles({ name: 'menu.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) });
  await expect(page.getByRole('alert').locator('[data-code]')).toBeVisible();

  await file.setInputFiles({ name: brand.file.name, mimeType: 'text/csv', buffer: Buffer.from(brand.file.content) });
  const columns = page.getByRole('group', { name: 'Columns' });
  const [header = ''] = brand.file.content.replace('\uFEFF', '').split('\n');
  const heads = header.split(/[;\t]/);
  const note = heads.find((head) => /zettel|words/i.test(head)) ?? '';
  await expect(columns.getByLabel('Dish', { exact: true }).locator('option:checked')).toHaveText(/Gericht|Item/);
  await columns.getByLabel(/^Description/).selectOption({ label: note });
  await columns.getByLabel(/^Size/).selectOption({ label: heads.find((head) => /Größe|Portion/.test(head)) ?? '' });
  await columns.getByLabel(/^Category/).selectOption({ label: heads.find((head) => /Rubrik|Section/.test(head)) ?? '' });
  await page.getByRole('button', { name: 'Preview again' }).click();

  const rows = page.getByRole('region', { name: 'Rows', exact: true });
  await expect(rows.getByRole('row')).toHaveCount(brand.good + 2);
  await expect(rows.getByRole('row').last()).toContainText('Left out');
  await expect(rows.getByRole('row').last().locator('[data-code]').first()).toBeVisible();
  await page.getByRole('button', { name: `Import the ${brand.good} good rows` }).click();
  await expect(page.getByText('3 new dishes, 0 changed, 0 unchanged')).toBeVisible();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { name: `${brand.name} is live` })).toBeVisible();
}
