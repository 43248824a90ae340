import { siteUrl, type Site } from '@/features/brand/site';

export type Crumb = { name: string; path: string };

/** schema.org BreadcrumbList from the home page down to the page itself. */
export function breadcrumbList(site: Site, crumbs: Crumb[]): Record<string, unknown> {
  const trail = [{ name: site.brand.name, path: '/' }, ...crumbs];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, path }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: siteUrl(site, path) })),
  };
}
