import { expect, type Page } from '@playwright/test';

/** Opens a page and waits until its scripts have taken it over, which React marks: links and forms are there before, but do what they do without scripts. */
export async function visit(page: Page, url: string, marked = 'header a'): Promise<void> {
  await page.goto(url);
  const isTakenOver = () => page.evaluate((selector) => Object.keys(document.querySelector(selector) ?? {}).some((name) => name.startsWith('__react')), marked);
  await expect.poll(isTakenOver, `${url} is taken over by its scripts`).toBe(true);
}
