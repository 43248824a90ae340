import { expect, type Page } from '@playwright/test';
import { endpoints, hostUrl } from '../support/endpoints';
import { request } from '../support/http';
import { visit } from '../support/visit';

export const consoleUrl = (slug: string, path = ''): string => `${endpoints().admin}/b/${slug}${path === '' ? '' : `/${path}`}`;
export const siteUrl = (slug: string): string => hostUrl(`${slug}.${new URL(endpoints().platform).hostname}`);

/** Goes to a section by its link, as people do. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function signInAs(page: Page, { email, password, slug }: { email: string; password: string; slug: string }): Promise<void> {
  await visit(page, `${endpoints().admin}/sign-in`, 'form button');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(consoleUrl(slug));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** The page of a site as visitors get it, asked for again and again until it holds what it should; answers with the milliseconds that this took. */
export async function untilSiteShows(slug: string, path: string, holds: (html: string) => boolean, what: string): Promise<number> {
  const began = performance.now();
  await expect(async () => {
    const { text } = await request(`${siteUrl(slug)}${path}`);
    expect(holds(text), `${siteUrl(slug)}${path} shows ${what}`).toBe(true);
  }).toPass({ timeout: 10_000, intervals: [10, 20, 30] });
  return performance.now() - began;
}
