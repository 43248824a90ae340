import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** GraphiQL's own widgets, which are not ours to change. */
const foreign = '.graphiql-container';

/** No violation of WCAG 2.2 AA on what is shown now. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(tags).exclude(foreign).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.failureSummary?.replaceAll('\n', ' ')}`).join('\n    ')}`);
  expect(found, `violations on ${what}`).toEqual([]);
  expect(passes.length, `rules that ${what} was held against`).toBeGreaterThan(10);
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
