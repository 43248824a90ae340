import { describe, expect, it } from 'vitest';
import type { Category } from './documents';
import { filterMenu } from './filter-menu';

const category = (name: string, ...items: string[]): Category => ({
  id: name,
  name,
  nameTranslations: [],
  descriptionTranslations: [],
  items: items.map((item) => ({ id: item, name: item, photo: null, sizes: [], allergens: [], diets: [], availability: { isAvailable: true, isSoldOut: false, returnsAt: null } })),
});

describe('finding dishes', () => {
  const menu = [category('Soups', 'Crème brûlée soup', 'Miso'), category('Mains', 'Miso salmon'), category('Empty')];

  it('shows everything without words', () => {
    expect(filterMenu(menu, '  ')).toBe(menu);
  });

  it('ignores case and accents and leaves out what does not match', () => {
    expect(filterMenu(menu, 'CREME').map((c) => c.items.map((i) => i.name))).toEqual([['Crème brûlée soup']]);
    expect(filterMenu(menu, 'miso').map((c) => c.name)).toEqual(['Soups', 'Mains']);
  });
});
