import type { Page } from '@playwright/test';
import { demoBrands, storefrontOf } from '../support/endpoints';
import { unique } from '../support/own-brand';
import { loginOf } from '../support/staff';
import { visit } from '../support/visit';
import { expect, test } from '../support/watch';
import { openSection, signInAs } from './console-page';
import { type Counter, openCounter } from './demo-counter';
import { accept, card, column } from './order-page';

/** Orders the dish at the counter, to fetch and pay in cash; answers with the order's number. */
async function order(diner: Page, origin: string, counter: Counter): Promise<string> {
  await visit(diner, `${origin}/en/menu/${counter.dish.slug}`);
  await diner.getByRole('button', { name: /^Add ·/ }).click();
  await diner.getByRole('button', { name: 'Show cart' }).click();
  const cart = diner.getByRole('dialog', { name: 'Your cart' });
  await cart.getByLabel('Where from').selectOption({ label: counter.name });
  await expect(cart.getByText('Before you can order')).toHaveCount(0);
  await cart.getByRole('link', { name: 'To the checkout' }).click();
  await diner.getByLabel('Name', { exact: true }).fill('Ada Test');
  await diner.getByLabel('E-mail address').fill(`${unique('guest')}@example.com`);
  await diner.getByRole('radio', { name: 'Cash, when you get it' }).check();
  await diner.getByRole('button', { name: /^Order/ }).click();
  await expect(diner.getByText('We have your order')).toBeVisible();
  return /Order (\S+)/.exec(await diner.getByText(/^Order \S+$/).innerText())?.[1] ?? '';
}

for (const slug of demoBrands) {
  test(`${slug}: a guest and the kitchen in two windows, from the cart to money that is given back`, async ({ page: staff, elsewhere: diner }) => {
    const counter = await openCounter(slug);
    try {
      await signInAs(staff, { ...loginOf(slug), slug });
      await openSection(staff, 'Orders');
      const number = await order(diner, storefrontOf(slug), counter);
      await diner.evaluate('window.isStillTheSamePage = true');

      await expect(card(column(staff, 'New'), number)).toContainText('Ada Test');
      await expect(staff).toHaveTitle(/^\(\d+\) /);
      await accept(staff, number);
      await expect(diner.getByText('We take your order')).toBeVisible();
      await openSection(staff, 'Kitchen');
      await staff.getByRole('button', { name: `Bump ${number}` }).click();
      await expect(diner.getByText('It is ready')).toBeVisible();
      await openSection(staff, 'Orders');
      await staff.getByRole('button', { name: `Handed over: ${number}` }).click();
      await expect(diner.getByText('Enjoy your meal')).toBeVisible();

      await card(column(staff, 'Done today'), number).getByRole('link', { name: number }).click();
      await staff.getByRole('button', { name: 'Refund', exact: true }).click();
      const dialog = staff.getByRole('dialog', { name: `Refund ${number}` });
      await dialog.getByRole('button', { name: /^One more of / }).click();
      await dialog.getByLabel('Reason').fill('It was cold');
      await dialog.getByRole('button', { name: /^Refund \S/ }).click();
      await expect(diner.getByText('Refunded', { exact: true })).toBeVisible();
      expect(await diner.evaluate('window.isStillTheSamePage')).toBe(true);
    } finally {
      await counter.close();
    }
  });
}
