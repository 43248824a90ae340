import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

const photo = join(__dirname, '..', '..', '..', 'src', 'Api', 'Demo', 'emberwick', 'photos', 'steak.webp');

/** Types into a block while its picture is still on its way: neither takes the other along. */
async function addOpening(page: Page, headline: string): Promise<void> {
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => { arrive = resolve; });
  await page.route('**/uploads/media/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Add a block' }).click();
  await page.getByRole('menuitem', { name: /^Opening:/ }).click();
  const opening = page.getByRole('region', { name: 'Opening', exact: true });
  await opening.locator('input[type=file]').setInputFiles(photo);
  const words = opening.getByRole('textbox', { name: /^Headline/ });
  await words.fill(headline);
  arrive();
  await expect(opening.getByRole('button', { name: 'Picture: replace' })).toBeVisible();
  await expect(words).toHaveValue(headline);
  await page.unroute('**/uploads/media/**');
}

/** Adds an opening and a text to the home page and saves the draft. */
export async function editHome(page: Page, words: string): Promise<void> {
  await page.getByRole('main').locator('a', { has: page.getByText('/', { exact: true }) }).click();
  await expect(page.getByRole('region', { name: 'Blocks' })).toBeVisible();
  await addOpening(page, 'Come and see');
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
