import { expect, type Page } from '@playwright/test';
import { endpoints } from '../support/endpoints';
import { consoleUrl } from './console-page';

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

/** Runs the examples for the menu and for a page with the key alone. The result shows as many lines as fit: what is looked for is among the first. */
export async function runInPlayground(page: Page, key: string, name: string): Promise<void> {
  await page.goto(endpoints().playground);
  await page.getByLabel('API key').fill(key);
  await page.getByRole('button', { name: 'Use', exact: true }).click();
  await expect(page.getByText(`Asking with the key that ends in ${key.slice(-4)}.`)).toBeVisible();
  for (const [example, lines] of [['Menu', [`"name": "${name}"`]], ['Page', [`"title": "${name}"`, '"__typename": "HeroBlock"']]] as const) {
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('menuitem', { name: example, exact: true }).click();
    await expectResult(page, example, lines);
  }
}

/** Asks in the brand's own playground for its keys, which the owner's session may and no key. */
export async function askForKeys(page: Page, slug: string, name: string): Promise<void> {
  await page.goto(consoleUrl(slug, 'playground'));
  await page.getByRole('region', { name: 'Query Editor' }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText('query Keys { apiKeys { name kind } }');
  await expectResult(page, 'Keys', [`"name": "${name}"`, '"kind": "PUBLISHABLE"']);
}

/** Runs what was written once the editor has read it: then the tab is called as the operation is. */
async function expectResult(page: Page, operation: string, lines: readonly string[]): Promise<void> {
  await expect(page.getByRole('tab', { selected: true })).toContainText(operation);
  await page.getByRole('button', { name: /^Execute query/ }).click();
  for (const line of lines) await expect(page.getByRole('region', { name: /Result/ })).toContainText(line);
}
