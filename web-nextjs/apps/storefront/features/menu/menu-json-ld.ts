import { siteUrl, type Site } from '@/features/brand/site';
import type { Menu, MenuItem } from './get-menu';
import { largestOf } from '@/features/media/sources';
import { offersOf, suitableDiets } from './item-json-ld';

/** schema.org Menu with its sections and dishes. */
export function menuJsonLd(site: Site, menu: Menu): Record<string, unknown> {
  return {
    '@type': 'Menu',
    '@id': `${siteUrl(site, '/menu')}#menu`,
    name: `${site.texts.menu} · ${site.brand.name}`,
    inLanguage: site.locale,
    hasMenuSection: menu.categories.map((category) => ({
      '@type': 'MenuSection',
      name: category.name,
      description: category.description ?? undefined,
      hasMenuItem: category.items.map((item) => dish(site, item)),
    })),
  };
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
