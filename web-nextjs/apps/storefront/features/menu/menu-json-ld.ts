import { siteUrl, type Site } from '@/features/brand/site';
import type { PlacedMenu } from './anchors';
import type { MenuCategory, MenuItem } from './get-menu';
import { largestOf } from '@/features/media/sources';
import { offersOf, suitableDiets } from './item-json-ld';

/** schema.org Menu with its sections and dishes; menus of the brand's own are sections whose sections are their categories. */
export function menuJsonLd(site: Site, menus: PlacedMenu[]): Record<string, unknown> {
  return {
    '@type': 'Menu',
    '@id': `${siteUrl(site, '/menu')}#menu`,
    name: `${site.texts.menu} · ${site.brand.name}`,
    inLanguage: site.locale,
    hasMenuSection: menus.flatMap(({ serving, categories }) => {
      const sections = categories.map(({ category }) => section(site, category));
      return serving ? [{ '@type': 'MenuSection', name: serving.name, hasMenuSection: sections }] : sections;
    }),
  };
}

function section(site: Site, { name, description, items }: MenuCategory): Record<string, unknown> {
  return { '@type': 'MenuSection', name, description: description ?? undefined, hasMenuItem: items.map((item) => dish(site, item)) };
}

function dish(site: Site, item: MenuItem): Record<string, unknown> {
  return {
    '@type': 'MenuItem',
    name: item.name,
    description: item.description ?? undefined,
    url: siteUrl(site, `/menu/${item.slug}`),
    image: item.photo ? `${site.brand.origin}${largestOf(item.photo).src}` : undefined,
    suitableForDiet: suitableDiets(item.diets),
    offers: offersOf(item),
  };
}
