import type { MenuCategory } from './get-menu';
import type { ServedMenu } from './get-menus';

/** A category in one of the menus that show it. */
export type PlacedCategory = { anchor: string; category: MenuCategory };
export type PlacedMenu = Omit<ServedMenu, 'categories'> & { anchor: string; categories: PlacedCategory[] };
/** `menu`: the name of the brand's menu that a category stands in. */
export type NavEntry = { anchor: string; name: string; menu?: string; isMenu?: true };

/**
 * Gives every menu and category its place on the page. A menu of the brand's own has its id, so that links hold when menus change their order. A category has its slug, which
 * the pages of its dishes lead to; where further menus show it, a number follows, behind a sign that no slug has.
 */
export function placed(menus: ServedMenu[]): PlacedMenu[] {
  const shown = new Map<string, number>();
  const anchorOf = (slug: string): string => {
    const times = (shown.get(slug) ?? 0) + 1;
    shown.set(slug, times);
    return times === 1 ? slug : `${slug}_${times}`;
  };
  return menus.map((menu) => ({
    ...menu,
    anchor: menu.serving ? `menu_${menu.serving.id}` : 'menu',
    categories: menu.categories.map((category) => ({ anchor: anchorOf(category.slug), category })),
  }));
}

/** What the navigation leads to: each menu of the brand's own, then its categories. */
export const navEntries = (menus: PlacedMenu[]): NavEntry[] =>
  menus.flatMap(({ anchor, serving, categories }) => [
    ...(serving ? [{ anchor, name: serving.name, isMenu: true as const }] : []),
    ...categories.map(({ anchor, category: { name } }) => ({ anchor, name, menu: serving?.name })),
  ]);
