import { expect, type Locator, type Page } from '@playwright/test';

export const column = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const card = (within: Page | Locator, number: string): Locator => within.getByRole('article', { name: `Order ${number}` });

export async function accept(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: `Accept ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: `Accept ${number}` });
  await dialog.getByRole('button', { name: '15', exact: true }).click();
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}
