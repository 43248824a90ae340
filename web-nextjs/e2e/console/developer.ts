import { expect, type Page } from '@playwright/test';
import { endpoints } from '../support/endpoints';

/** Makes a publishable key; answers with its text, which is shown once. */
export async function createKey(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Key', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  const key = await dialog.locator('code').innerText();
  expect(key).toMatch(/^pk_\w+/);
  await dialog.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.getByRole('main').getByText(name, { exact: true })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);
  return key;
}

/** Runs the example for the menu with the key alone. The result shows as many lines as fit: the brand's name is among the first. */
export async function runInPlayground(page: Page, key: string, name: string): Promise<void> {
  await page.goto(endpoints().playground);
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Use', exact: true }).click();
  await expect(page.getByText(`Asking with the key that ends in ${key.slice(-4)}.`)).toBeVisible();
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('menuitem', { name: 'Menu', exact: true }).click();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await expect(page.getByRole('region', { name: /Result/ })).toContainText(`"name": "${name}"`);
}
