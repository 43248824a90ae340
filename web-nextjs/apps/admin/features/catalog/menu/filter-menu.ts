import type { Category } from './documents';

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The categories with the items whose name holds the words; categories without such items are left out. */
export function filterMenu(categories: readonly Category[], words: string): readonly Category[] {
  const wanted = fold(words.trim());
  if (wanted === '') return categories;
  return categories
    .map((category) => ({ ...category, items: category.items.filter((item) => fold(item.name).includes(wanted)) }))
    .filter((category) => category.items.length > 0);
}
