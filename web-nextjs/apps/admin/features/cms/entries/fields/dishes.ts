export type Dish = { id: string; name: string; category: string };

type Category = { name: string; items: readonly { id: string; name: string }[] };

/** A dish that stands in several categories is chosen once. */
export const dishesOf = (categories: readonly Category[]): Dish[] => [...new Map(categories.flatMap(({ name: category, items }) => items.map(({ id, name }) => [id, { id, name, category }] as const))).values()];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The dishes whose names or categories hold all of the words. */
export const found = (dishes: readonly Dish[], words: string): Dish[] => {
  const wanted = plain(words).split(/\s+/).filter((word) => word !== '');
  return dishes.filter(({ name, category }) => wanted.every((word) => plain(`${name} ${category}`).includes(word)));
};
