import { expect, test } from '@playwright/test';
import { openBrand } from '../support/own-brand';
import { Settling } from '../support/receipts';
import { SlowNode } from '../support/slow-node';
import { texts } from './stocked-brand';

const patience = { timeout: 10_000, intervals: [20, 50, 100] };
const word = 'Zwischenruf';

test('A storefront that hears of a new version before it is told what changed keeps no page made from what it had', async () => {
  test.setTimeout(90_000);
  const [node, settling, brand] = await Promise.all([SlowNode.start(), Settling.open(), openBrand('late')]);
  try {
    await expect(async () => expect((await node.visit(brand, '/menu')).headers['x-foodsaas-cache']).toBe('HIT')).toPass(patience);
    await settling.settle();
    const { navigation } = await brand.api.query<{ navigation: { version: number; footer: [] } }>('{ navigation { version footer { href label: labelTranslations { locale text } } } }');

    node.hold();
    await brand.api.mutate('updateNavigation', { ...navigation, header: [{ href: '/menu', label: texts(brand, word) }] }, 'navigation { version }');
    await expect(() => expect(node.isTold).toBe(true)).toPass(patience);
    // Never made before: within the frame that was kept with the menu. The API refuses that, and whoever asks it then at which version the brand stands makes another.
    await expect(async () => expect((await node.visit(brand, '/locations')).headers['x-foodsaas-cache']).toBe('HIT')).toPass(patience);
    expect(node.asked.filter((path) => path.endsWith('/locations')).length, 'makings of the page').toBeGreaterThan(1);

    node.release();
    await settling.settle();
    for (const path of ['/locations', '/menu']) expect((await node.visit(brand, path)).text, path).toContain(word);
  } finally {
    await settling.close();
    await node.stop();
  }
});
