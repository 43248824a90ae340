import type { Page } from '@playwright/test';
import { expectAccessible, phone } from '../support/accessibility';
import { openBrand } from '../support/own-brand';
import { visit } from '../support/visit';
import { expect, test } from '../support/watch';
import { consoleUrl, openSection, signInAs } from './console-page';
import { type Kitchen, openKitchen, orderFrom, placeFrom, tipFrom } from './guest-order';
import { accept, card, column } from './order-page';

let kitchen: Kitchen;
test.beforeAll(async () => {
  kitchen = await openKitchen(await openBrand('board'));
});

/** Opens the board, and waits until it hears of changes. */
async function openBoard(page: Page): Promise<void> {
  await signInAs(page, kitchen.brand);
  const heard = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await openSection(page, 'Orders');
  await heard;
}

test('Orders: from the bell over the kitchen to the guest, in two windows', async ({ page, context }) => {
  await openBoard(page);
  await expect(page.getByText('No orders yet today')).toBeVisible();
  const number = await orderFrom(kitchen, 'Ada Guest', [2, 1]);
  await expect(card(column(page, 'New'), number)).toContainText('Ada Guest');
  await expect(page.getByText('An order waits for your answer.')).toBeVisible();
  await expect(page).toHaveTitle(/^\(1\) /);
  await page.getByRole('button', { name: 'Mute' }).click();
  await expect(page.getByText('Sound is off')).toBeVisible();
  await page.getByRole('button', { name: 'Muted' }).click();
  await expectAccessible(page, 'the board');

  await page.getByRole('button', { name: `Accept ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: `Accept ${number}` });
  await dialog.getByLabel('Minutes', { exact: true }).fill('soon');
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(dialog.locator('[data-code="MINUTES_INVALID"]')).toBeVisible();
  await expectAccessible(page, 'the dialog of accepting');
  await page.keyboard.press('Escape');
  await accept(page, number);
  await expect(card(column(page, 'Accepted'), number)).toContainText('due in');
  await expect(page.getByText('Sound is on')).toBeVisible();

  const display = await context.newPage();
  await display.goto(consoleUrl(kitchen.brand.slug, 'kitchen'));
  const ticket = display.getByRole('article', { name: `Ticket ${number}` });
  await expect(ticket).toContainText('2 ×');
  await expect(column(display, 'All day')).toContainText('Ramen');
  await expectAccessible(display, 'the kitchen display');
  await ticket.getByRole('button', { name: /Ramen/ }).click();
  await expect(card(column(page, 'Preparing'), number)).toBeVisible();
  await display.keyboard.press('1');
  await expect(ticket).toHaveCount(0);
  await expect(card(column(page, 'Ready'), number)).toBeVisible();
  await expect(display.getByText(`${number} is bumped.`)).toBeVisible();
  await display.keyboard.press('u');
  await expect(ticket).toBeVisible();
  await expect(card(column(page, 'Preparing'), number)).toBeVisible();
  await expect(display.getByText(`${number} is back.`)).toBeVisible();
  await display.keyboard.press('1');
  await expect(ticket).toHaveCount(0);
  await page.bringToFront();
  await page.getByRole('button', { name: `Handed over: ${number}` }).click();
  await expect(card(column(page, 'Done today'), number)).toBeVisible();
});

test('Orders: one is rejected, but not without a reason; another is found by its dish', async ({ page }) => {
  await openBoard(page);
  const number = await orderFrom(kitchen, 'Ben Guest', [1]);
  const other = await orderFrom(kitchen, 'Cleo Guest', [0, 1]);
  await expect(card(page, other)).toBeVisible();
  await page.getByLabel(/^Search by number/).fill('ramen ben');
  await expect(card(page, other)).toHaveCount(0);
  await page.getByRole('button', { name: `Reject ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: `Reject ${number}` });
  await dialog.getByRole('button', { name: 'Reject the order' }).click();
  await expect(dialog.locator('[data-code="REASON_MISSING"]')).toBeVisible();
  await dialog.getByRole('button', { name: 'We are too busy' }).click();
  await dialog.getByRole('button', { name: 'Reject the order' }).click();
  await expect(card(column(page, 'Done today'), number)).toContainText('Rejected');
});

test('Orders: what the kitchen takes off shows in an open cart, and can be had again when it is back', async ({ page, elsewhere: diner }) => {
  await openBoard(page);
  await accept(page, await orderFrom(kitchen, 'Gus Guest', [0, 1]));
  await visit(diner, `${kitchen.brand.origin}/menu`);
  await diner.getByRole('button', { name: 'Add Salad' }).click();
  await diner.getByRole('dialog', { name: 'Salad' }).getByRole('button', { name: /^Add ·/ }).click();
  await diner.getByRole('button', { name: 'Show cart' }).click();
  await expect(diner.getByRole('dialog', { name: 'Your cart' }).getByText('Salad').first()).toBeVisible();

  await openSection(page, 'Kitchen');
  await page.getByRole('button', { name: /^86 Salad/ }).click();
  await page.getByRole('menuitem', { name: 'Off until I say so' }).click();
  await expect(diner.getByText('Salad is sold out.')).toBeVisible();
  await page.getByRole('button', { name: 'Bring back Salad' }).click();
  await expect(diner.getByText('Salad is sold out.')).toHaveCount(0);
  await expect(column(page, 'Off the menu')).toHaveCount(0);
});

test('Orders: the board says that its connection is lost, and goes on where it was', async ({ page, context, watch }) => {
  watch.expectComplaint(/ERR_INTERNET_DISCONNECTED/);
  await openBoard(page);
  const number = await orderFrom(kitchen, 'Dora Guest', [1]);
  await page.getByRole('button', { name: `Accept ${number}` }).click();
  const dialog = page.getByRole('dialog', { name: `Accept ${number}` });
  await dialog.getByLabel('Minutes', { exact: true }).fill('25');
  await context.setOffline(true);
  await expect(page.getByText(/^The connection is lost since \d/)).toBeAttached();
  const meanwhile = await orderFrom(kitchen, 'Eve Guest', [1]);
  await context.setOffline(false);
  await expect(page.getByText('Live again')).toBeAttached();
  await expect(page.getByText(meanwhile, { exact: true })).toBeAttached();
  await expect(dialog.getByLabel('Minutes', { exact: true })).toHaveValue('25');
  await dialog.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(card(column(page, 'Accepted'), number)).toBeVisible();
  await page.getByRole('button', { name: 'All right' }).click();
  await expect(page.getByText('Live again')).toHaveCount(0);
});

test('Orders: money is given back for a dish, never more than was taken, on a phone', async ({ page }) => {
  await openBoard(page);
  const number = await orderFrom(kitchen, 'Finn Guest', [2]);
  await accept(page, number);
  for (const step of ['Start', 'Ready', 'Handed over']) await page.getByRole('button', { name: `${step}: ${number}` }).click();
  await page.setViewportSize(phone);
  await card(column(page, 'Done today'), number).getByRole('link', { name: number }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible();
  await expect(column(page, 'What happened')).toContainText('Completed');
  await expectAccessible(page, 'the order');
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Refund ${number}` });
  await dialog.getByLabel('Give back').selectOption('amount');
  await dialog.getByLabel('Amount').fill('25.01');
  await dialog.getByLabel('Reason').fill('It was cold');
  await dialog.getByRole('button', { name: /^Refund/ }).click();
  await expect(dialog.locator('[data-code="REFUND_TOO_HIGH"]')).toBeVisible();
  await dialog.getByLabel('Give back').selectOption('lines');
  await dialog.getByRole('button', { name: /^One more of Ramen/ }).click();
  await expectAccessible(page, 'the dialog of refunding');
  await dialog.getByRole('button', { name: 'Refund €12.50' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(column(page, 'What was ordered')).toContainText('Given back€12.50');
});

test('Orders: a tip that the guest gave afterwards is seen with its order, and given back by itself', async ({ page }) => {
  await openBoard(page);
  const { number, link } = await placeFrom(kitchen, 'Ida Guest', [1]);
  await accept(page, number);
  for (const step of ['Start', 'Ready', 'Handed over']) await page.getByRole('button', { name: `${step}: ${number}` }).click();
  await card(column(page, 'Done today'), number).getByRole('link', { name: number }).click();
  await expect(column(page, 'What happened')).toContainText('Completed');
  await tipFrom(kitchen, link, 300);
  await expect(column(page, 'What was ordered')).toContainText('Tip, paid afterwards€3.00');
  await expect(column(page, 'What happened')).toContainText('Tip of €3.00 given');

  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Refund ${number}` });
  await dialog.getByLabel('Give back').selectOption('tip');
  await expect(dialog).toContainText('At most €3.00 can be given back of the tip.');
  await dialog.getByLabel('Amount').fill('3.01');
  await dialog.getByLabel('Reason').fill('By mistake');
  await dialog.getByRole('button', { name: /^Refund/ }).click();
  await expect(dialog.locator('[data-code="REFUND_TOO_HIGH"]')).toBeVisible();
  await dialog.getByLabel('Amount').fill('2.00');
  await dialog.getByRole('button', { name: 'Refund €2.00' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(column(page, 'What was ordered')).toContainText('Given back of that tip€2.00');
  await expect(column(page, 'What happened')).toContainText('€2.00 of the tip given back');
});

test('Orders: columns that do not fit are led to by a line that stays in sight, and the last of them is not cut', async ({ page }) => {
  await openBoard(page);
  await orderFrom(kitchen, 'Jo Guest', [1]);
  const [accepted, begun] = [await orderFrom(kitchen, 'Kim Guest', [1]), await orderFrom(kitchen, 'Lou Guest', [1])];
  for (const number of [accepted, begun]) await accept(page, number);
  await page.getByRole('button', { name: `Start: ${begun}` }).click();
  await expect(card(column(page, 'Preparing'), begun)).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 300 });
  await page.evaluate(() => { scrollTo(0, document.body.scrollHeight); });
  await expect(page.getByRole('navigation', { name: 'Columns' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('region', { name: 'Board', exact: true }).evaluate((board) => { board.scrollLeft = board.scrollWidth; });
  const last = await column(page, 'Done today').boundingBox();
  expect((last?.x ?? 0) + (last?.width ?? 1024)).toBeLessThanOrEqual(1024 - 32);
});
