import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** GraphiQL's own widgets, which are not ours to change. */
const foreign = '.graphiql-container';

/** No violation of WCAG 2.2 AA on what is shown now, or in a moment: what fades or is busy has other colours for a while, what is wrong stays so. */
export const expectAccessible = (page: Page, what: string): Promise<void> => expect(() => holds(page, what)).toPass({ timeout: 10_000 });

async function holds(page: Page, what: string): Promise<void> {
  // Results of several frames are put together on a page of their own, which takes as long as the rules; there is nothing to put together where there is one frame.
  const isOne = page.frames().length === 1;
  const { violations, passes } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags).exclude(foreign).setLegacyMode(isOne).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary?.replaceAll('\n', ' ')}`).join('\n    ')}`);
  expect(found, `violations on ${what}`).toEqual([]);
  expect(passes.length, `rules that ${what} was held against`).toBeGreaterThan(10);
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
