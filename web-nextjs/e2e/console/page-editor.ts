import { expect, type Page } from '@playwright/test';

/** Adds a text to the home page and saves the draft. */
export async function editHome(page: Page, words: string): Promise<void> {
  await page.getByRole('main').locator('a', { has: page.getByText('/', { exact: true }) }).click();
  await expect(page.getByRole('region', { name: 'Blocks' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a block' }).click();
  await page.getByRole('menuitem', { name: /^Text:/ }).click();
  await page.getByRole('region', { name: 'Text', exact: true }).getByRole('textbox').fill(words);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('The draft is saved.').first()).toBeVisible();
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const receipt = page.getByRole('region', { name: 'Publish receipt' });
  await expect(receipt.getByRole('status')).toContainText(/Published\. \d+ pages? /);
}
