import type { OwnBrand } from '../support/own-brand';

export type Dish = { id: string; slug: string; version: number; category: { id: string }; sizes: { id: string; price: { amount: string } | null }[] };
export type Group = { id: string; options: { id: string; nameTranslations: { locale: string; text: string }[]; price: { amount: string } }[] };

export const dishesOf = async ({ api }: OwnBrand): Promise<Dish[]> =>
  (await api.query<{ items: { nodes: Dish[] } }>('{ items(first: 50) { nodes { id slug version category { id } sizes { id price { amount } } } } }')).items.nodes;

export const categoriesOf = async ({ api }: OwnBrand): Promise<{ id: string; items: { id: string }[] }[]> =>
  (await api.query<{ menu: { categories: { id: string; items: { id: string }[] }[] } }>('{ menu { categories { id items { id } } } }')).menu.categories;

export const groupsOf = async ({ api }: OwnBrand): Promise<Group[]> =>
  (await api.query<{ modifierGroups: Group[] }>('{ modifierGroups { id options { id nameTranslations { locale text } price { amount } } } }')).modifierGroups;
