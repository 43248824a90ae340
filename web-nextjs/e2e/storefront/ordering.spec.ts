import type { Page } from '@playwright/test';
import { addItem, address, texts } from '../freshness/stocked-brand';
import { expectAccessible, phone } from '../support/accessibility';
import { post } from '../support/graphql';
import { openBrand, unique, type OwnBrand } from '../support/own-brand';
import { visit } from '../support/visit';
import { expect, test } from '../support/watch';

type Board = { orderBoard: { id: string; version: number; number: string; status: string }[] };
const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

let brand: OwnBrand;

test.beforeAll(async () => {
  brand = await openBrand('orders');
  const { modifierGroup } = await brand.api.mutate<{ modifierGroup: { id: string } }>(
    'createModifierGroup',
    { name: texts(brand, 'Sauce'), minimum: 1, maximum: 1, options: [{ name: texts(brand, 'Basil'), price: '0.00' }, { name: texts(brand, 'Truffle'), price: '2.50', allergens: ['CELERY'] }] },
    'modifierGroup { id }',
  );
  const { category } = await brand.api.mutate<{ category: { id: string } }>('createCategory', { name: texts(brand, 'Plates') }, 'category { id }');
  await addItem(brand, category.id, 'Gnocchi', { modifierGroupIds: [modifierGroup.id] });
  await addItem(brand, category.id, 'Salad');
  await brand.api.mutate(
    'createLocation',
    { name: texts(brand, 'Canal'), address: address('Berlin'), timeZone: 'Europe/Berlin', hours: DAYS.map((day) => ({ day, opens: '00:00', closes: '00:00' })) },
    'location { id }',
  );
});

const board = async () => (await brand.api.query<Board>('{ orderBoard { id version number status } }')).orderBoard;

async function addGnocchi(page: Page): Promise<void> {
  await visit(page, `${brand.origin}/menu`);
  await page.getByRole('button', { name: 'Add Gnocchi' }).click();
  const sheet = page.getByRole('dialog', { name: 'Gnocchi' });
  await sheet.getByRole('radio', { name: /Truffle/ }).check();
  await sheet.getByRole('button', { name: /^Add ·.*12\.00/ }).click();
  await expect(page.getByText('Gnocchi is in your cart.')).toBeVisible();
}

async function toCheckout(page: Page, method: string): Promise<void> {
  await page.getByRole('button', { name: 'Show cart' }).click();
  await page.getByRole('link', { name: 'To the checkout' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ada Test');
  await page.getByLabel('E-mail address').fill(`${unique('guest')}@example.com`);
  await page.getByRole('radio', { name: method }).check();
}

test('A diner chooses by keyboard, finds the cart after a reload, orders, and sees the order move', async ({ page }) => {
  await page.setViewportSize(phone);
  await visit(page, `${brand.origin}/menu`);
  const add = page.getByRole('button', { name: 'Add Gnocchi' });
  await add.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Gnocchi' });
  await expect(sheet.getByRole('radio', { name: /Truffle/ })).toBeVisible();
  await expectAccessible(page, 'the sheet of a dish');
  await sheet.getByRole('button', { name: /^Add/ }).click();
  await expect(sheet.getByText('Please choose here.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(add).toBeFocused();

  await addGnocchi(page);
  await page.reload();
  await page.getByRole('button', { name: 'Your cart, 1 in it' }).click();
  const cart = page.getByRole('dialog', { name: 'Your cart' });
  await cart.getByRole('button', { name: 'One Gnocchi more' }).click();
  await expect(cart.getByText('€24.00').first()).toBeVisible();
  await expectAccessible(page, 'the cart');
  await cart.getByRole('link', { name: 'To the checkout' }).click();

  await page.getByRole('button', { name: /^Order/ }).click();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Ada Test');
  await page.getByLabel('E-mail address').fill(`${unique('guest')}@example.com`);
  await page.getByRole('radio', { name: 'Cash, when you get it' }).check();
  await expectAccessible(page, 'the checkout');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Order/ }).click();

  await expect(page).toHaveURL(/\/order#[\w-]+$/);
  await expect(page.getByText('We have your order')).toBeVisible();
  await expectAccessible(page, 'the order');
  const number = /Order (\S+)/.exec(await page.getByText(/^Order \S+$/).innerText())?.[1];
  const order = (await board()).find((each) => each.number === number);
  await brand.api.mutate('acceptOrder', { id: order?.id, version: order?.version, readyIn: 20 }, 'order { id }');
  await expect(page.getByText('We take your order')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Your cart', exact: true })).toBeVisible();
});

test('The page of an order says that its connection is lost, and shows what was missed when it is back', async ({ page, context, watch }) => {
  watch.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  await addGnocchi(page);
  await toCheckout(page, 'Cash, when you get it');
  await page.getByRole('button', { name: /^Order/ }).click();
  await expect(page.getByText('We have your order')).toBeVisible();
  const number = /Order (\S+)/.exec(await page.getByText(/^Order \S+$/).innerText())?.[1];
  const order = (await board()).find((each) => each.number === number);
  await context.setOffline(true);
  await expect(page.getByText('The connection is interrupted. We keep asking.')).toBeVisible();
  await brand.api.mutate('acceptOrder', { id: order?.id, version: order?.version, readyIn: 20 }, 'order { id }');
  await context.setOffline(false);
  await expect(page.getByText('We take your order')).toBeVisible();
  await expect(page.getByText('The connection is interrupted. We keep asking.')).toHaveCount(0);
});

test('A declined card changes nothing but the card; the bank’s question is answered in a dialog', async ({ page }) => {
  await addGnocchi(page);
  await toCheckout(page, 'Card, now');
  await page.getByRole('button', { name: /^Order and pay/ }).click();
  const number = page.getByLabel('Card number');
  await number.fill('4000 0000 0000 0002');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(page.getByText('The card was declined. Please try another one.')).toBeVisible();
  await expectAccessible(page, 'the payment');
  await number.fill('4000 0025 0000 3155');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Yes, it is me' }).click();
  await expect(page).toHaveURL(/\/order#[\w-]+$/);
  await expect(page.getByText('We have your order')).toBeVisible();
  await expect(page.getByText('Paid by card')).toBeVisible();
});

test('An order whose answer was lost is placed once, also after a reload', async ({ page, watch }) => {
  watch.expectComplaint(/Failed to load resource/);
  const before = (await board()).length;
  await addGnocchi(page);
  await toCheckout(page, 'Cash, when you get it');
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('mutation PlaceOrder')) return route.continue();
    // Node does not resolve names under localhost, so the browser's own request cannot be sent on.
    const { query, variables } = route.request().postDataJSON() as { query: string; variables: unknown };
    await post(route.request().url(), query, variables, { origin: brand.origin });
    return route.abort('connectionreset');
  });
  await page.getByRole('button', { name: /^Order/ }).click();
  await expect.poll(async () => (await board()).length).toBe(before + 1);
  await page.unroute('**/graphql');
  await page.reload();
  await expect(page).toHaveURL(/\/order#[\w-]+$/);
  await expect(page.getByText('We have your order')).toBeVisible();
  expect(await board()).toHaveLength(before + 1);
});

test('A diner calls off what the restaurant has not taken yet', async ({ page }) => {
  await addGnocchi(page);
  await toCheckout(page, 'Cash, when you get it');
  await page.getByRole('button', { name: /^Order/ }).click();
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  await page.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toBeVisible();
});

test('A dish that runs out shows up in an open cart, with the way out', async ({ page }) => {
  await visit(page, `${brand.origin}/menu`);
  await page.getByRole('button', { name: 'Add Salad' }).click();
  await page.getByRole('dialog', { name: 'Salad' }).getByRole('button', { name: /^Add ·/ }).click();
  await page.getByRole('button', { name: 'Show cart' }).click();
  const cart = page.getByRole('dialog', { name: 'Your cart' });
  await expect(cart.getByText('Salad').first()).toBeVisible();
  const { item } = await brand.api.query<{ item: { id: string } }>('{ item(slug: "salad") { id } }');
  await brand.api.mutate('setItemAvailability', { id: item.id, isAvailable: false }, 'item { id }');
  await expect(cart.getByText('Salad is sold out.')).toBeVisible();
  await cart.getByRole('button', { name: 'Take out Salad' }).click();
  await expect(cart.getByText('Your cart is empty.')).toBeVisible();
});

test('The receipt comes as a file, and once the order is handed over a tip can be left', async ({ page }) => {
  await addGnocchi(page);
  await toCheckout(page, 'Cash, when you get it');
  await page.getByRole('button', { name: /^Order/ }).click();
  await expect(page.getByText('We have your order')).toBeVisible();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Receipt as PDF' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.pdf$/);
  const fromMail = page.waitForEvent('download');
  await page.evaluate(() => (location.hash += '/receipt'));
  await fromMail;
  await expect(page).toHaveURL(/\/order#[\w-]+$/);

  const number = /Order (\S+)/.exec(await page.getByText(/^Order \S+$/).innerText())?.[1];
  const work = async (mutation: string, more: object) => {
    const order = (await board()).find((each) => each.number === number);
    await brand.api.mutate(mutation, { id: order?.id, version: order?.version, ...more }, 'order { id }');
  };
  await work('acceptOrder', {});
  for (const to of ['READY', 'COMPLETED']) await work('moveOrder', { to });
  await page.getByLabel(/^Amount in/).fill('2.50');
  await page.getByRole('button', { name: 'Leave a tip' }).click();
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await expect(page.getByText('Thank you for your tip of €2.50.')).toBeVisible();
});
