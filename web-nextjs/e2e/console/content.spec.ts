import { expect, type Page } from '@playwright/test';
import { openBrand } from '../support/own-brand';
import { test } from '../support/watch';
import { openSection, signInAs } from './console-page';

type Field = { label: string; kind: string; check?: string[] };

async function addField(page: Page, { label, kind, check = [] }: Field): Promise<void> {
  const fields = page.getByRole('region', { name: 'Fields' });
  await fields.getByRole('button', { name: 'Add a field' }).click();
  await fields.getByLabel('Label').fill(label);
  await fields.getByLabel('Kind').selectOption(kind);
  for (const name of check) await fields.getByLabel(name).check();
}

async function publishTypes(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check and publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish the content types?' });
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

test('An owner makes a type, writes an entry of it, and the brand’s own schema answers with it', async ({ page }) => {
  const brand = await openBrand('typed', ['en', 'de']);
  await signInAs(page, brand);
  await openSection(page, 'Content types');
  await page.getByRole('button', { name: 'New type' }).click();
  await page.getByRole('dialog').getByLabel('What editors call it').fill('Concerts');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await addField(page, { label: 'Title', kind: 'TEXT', check: ['Required', 'In every language'] });
  await addField(page, { label: 'Day', kind: 'DATE', check: ['Find and sort by it'] });
  await addField(page, { label: 'About it', kind: 'RICH_TEXT' });
  await publishTypes(page);

  await openSection(page, 'Content');
  await page.getByRole('main').getByRole('link', { name: /^Concerts/ }).click();
  await page.getByRole('link', { name: 'New entry' }).first().click();
  await page.getByLabel('Day').fill('2026-12-24');
  await page.getByLabel('About it').fill('Bring **friends**.\n\n- wine\n- bread');
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await expect(page.getByText('A published entry needs a value here.')).toBeVisible();
  await page.getByRole('textbox', { name: /^Title/ }).fill('Winter jazz');
  await page.getByRole('group', { name: 'Language of the texts' }).getByRole('button', { name: 'German' }).click();
  await page.getByRole('textbox', { name: /^Title/ }).fill('Winterjazz');
  await page.getByRole('button', { name: 'Save and publish' }).click();
  await expect(page.getByRole('region', { name: 'Publish receipt' })).toContainText('Published.');

  const query = '{ concerts(first: 5, where: { day: { gte: "2026-12-01" } }) { nodes { title day aboutIt { html } } } }';
  const { concerts } = await brand.open.query<{ concerts: { nodes: unknown[] } }>(query, {}, 'de');
  expect(concerts.nodes).toEqual([{ title: 'Winterjazz', day: '2026-12-24', aboutIt: { html: '<p>Bring <strong>friends</strong>.</p><ul><li><p>wine</p></li><li><p>bread</p></li></ul>' } }]);

  await openSection(page, 'Content types');
  await page.getByRole('region', { name: 'Types' }).getByRole('button', { name: 'Concerts', exact: true }).click();
  await page.getByRole('button', { name: 'Actions for Day' }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Check and publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish the content types?' });
  await expect(dialog.getByText('One entry stands in the way')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeDisabled();
  await dialog.getByRole('link', { name: 'Winter jazz' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Winter jazz' })).toBeVisible();
});
