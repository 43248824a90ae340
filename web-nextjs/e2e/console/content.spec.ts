import { expect, type Page } from '@playwright/test';
import { request } from '../support/http';
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

test('An entry of a page type is a page of the site as soon as it is published, where its type says', async ({ page, watch }) => {
  // The navigation still leads to where the list was.
  watch.expectComplaint(/status of 404 .*\/news\?_rsc=/);
  const brand = await openBrand('newsroom', ['en', 'de']);
  await signInAs(page, brand);
  await openSection(page, 'Content types');
  await page.getByRole('region', { name: 'Types' }).getByRole('button', { name: 'News', exact: true }).click();
  const onSite = page.getByRole('region', { name: 'On the site' });
  await expect(onSite.getByLabel('Address of its pages')).toHaveValue('/news');
  await onSite.getByLabel('Address of its pages').fill('/about');
  await page.getByRole('button', { name: 'Check and publish' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish the content types?' });
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(dialog.getByText('The page /about is at this address')).toBeVisible();
  await page.keyboard.press('Escape');
  await onSite.getByLabel('Address of its pages').fill('/journal');
  await onSite.getByRole('textbox', { name: /^Title of the list/ }).fill('Journal');
  await addField(page, { label: 'Page', kind: 'PAGE_BLOCKS' });
  await publishTypes(page);

  await openSection(page, 'Content');
  await page.getByRole('main').getByRole('link', { name: /^News/ }).click();
  await page.getByRole('link', { name: 'New entry' }).first().click();
  await page.getByRole('textbox', { name: /^Title/ }).fill('Winter jazz');
  await page.getByRole('textbox', { name: /^Address/ }).fill('winter-jazz');
  await page.getByLabel('Day').fill('2026-12-24');
  await page.getByRole('textbox', { name: /^Summary/ }).fill('Three evenings of it.');
  await page.getByRole('button', { name: 'Add a block: Page' }).click();
  await page.getByRole('menuitem', { name: /^Promotion:/ }).click();
  await page.getByRole('region', { name: 'Promotion', exact: true }).getByRole('textbox', { name: /^Headline/ }).fill('Bring friends');
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('The draft is saved.').first()).toBeVisible();
  expect((await request(`${brand.origin}/journal/winter-jazz`)).status).toBe(404);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Publish receipt' })).toContainText('Published.');

  const opening = page.waitForEvent('popup');
  await page.getByRole('link', { name: '/journal/winter-jazz' }).click();
  const site = await opening;
  await expect(site.getByRole('heading', { level: 1, name: 'Winter jazz' })).toBeVisible();
  await expect(site.getByText('24 December 2026')).toBeVisible();
  await expect(site.getByRole('heading', { level: 2, name: 'Bring friends' })).toBeVisible();
  await site.getByRole('main').getByRole('link', { name: 'Journal' }).click();
  await expect(site.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
  await expect(site.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Winter jazz', 'Our new site is here']);
  expect((await request(`${brand.origin}/sitemap.xml`)).text).toContain('/de/journal/winter-jazz</loc>');
  expect((await request(`${brand.origin}/news`)).status).toBe(404);
});
