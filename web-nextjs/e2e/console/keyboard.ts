import { expect, type Page } from '@playwright/test';

const farthest = 80;

/** Presses Tab until the control with this name has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isThere = () => page.evaluate(([text, isPattern]) => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-label') ?? (element instanceof HTMLElement ? element.innerText : '');
    return isPattern ? new RegExp(text as string).test(label) : label.trim() === text;
  }, [typeof name === 'string' ? name : name.source, typeof name !== 'string'] as const);
  for (let presses = 0; presses < farthest; presses++) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  expect(await isThere(), `Tab leads to ${String(name)}`).toBe(true);
}
