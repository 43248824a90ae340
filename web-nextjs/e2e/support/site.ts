import type { BrandApi } from './graphql';

/** A page of a brand's site. `route` is the same in all languages; `path` is its public address. */
export type SitePage = { locale: string | null; route: string; path: string };
export type Site = { id: string; name: string; currency: string; locales: string[]; defaultLocale: string; items: string[]; locations: string[]; contentPaths: string[]; pages: SitePage[] };

type Facts = {
  brand: { id: string; name: string; currency: string; locales: string[]; defaultLocale: string };
  items: { nodes: { slug: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  locations: { nodes: { slug: string }[] };
  pages: { nodes: { path: string }[] };
  entryPages: { nodes: { path: string }[] };
};

export const siteFiles = ['/robots.txt', '/sitemap.xml', '/manifest.webmanifest', '/icon.svg'];

/** The public path of a route: the main language has no prefix. */
export function pathOf(defaultLocale: string, locale: string | null, route: string): string {
  if (locale === null || locale === defaultLocale || siteFiles.includes(route)) return route;
  return `/${locale}${route === '/' ? '' : route}`;
}

/** Everything that a brand's site consists of, as its API tells it. */
export async function readSite(api: BrandApi): Promise<Site> {
  const facts = await api.query<Facts>('{ brand { id name currency locales defaultLocale } items(first: 100) { nodes { slug } pageInfo { hasNextPage endCursor } } locations(first: 50) { nodes { slug } } pages(first: 50) { nodes { path } } entryPages(first: 100) { nodes { path } } }');
  const items = facts.items.nodes.map(({ slug }) => slug);
  let { hasNextPage, endCursor } = facts.items.pageInfo;
  while (hasNextPage) {
    const more = await api.query<Pick<Facts, 'items'>>('query($after: String) { items(first: 100, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }', { after: endCursor });
    items.push(...more.items.nodes.map(({ slug }) => slug));
    ({ hasNextPage, endCursor } = more.items.pageInfo);
  }
  const locations = facts.locations.nodes.map(({ slug }) => slug);
  const contentPaths = [...facts.pages.nodes, ...facts.entryPages.nodes].map(({ path }) => path);
  const routes = new Set(['/', '/menu', '/locations', ...contentPaths, ...items.map((slug) => `/menu/${slug}`), ...locations.map((slug) => `/locations/${slug}`)]);
  const { locales, defaultLocale } = facts.brand;
  const pages = locales.flatMap((locale) => [...routes].map((route) => ({ locale, route, path: pathOf(defaultLocale, locale, route) })));
  return { ...facts.brand, id: uuidOf(facts.brand.id), items, locations, contentPaths, pages: [...pages, ...siteFiles.map((route) => ({ locale: null, route, path: route }))] };
}

/** One page of each kind, in one language: what the slow checks look at. */
export function samplePages(site: Site, locale = site.defaultLocale): SitePage[] {
  const contentPath = site.contentPaths.find((path) => path !== '/' && path.split('/').length === 2) ?? '/';
  const routes = ['/', '/menu', `/menu/${site.items[0]}`, '/locations', `/locations/${site.locations[0]}`, contentPath, ...site.contentPaths.filter((path) => path === '/news' || path === '/news/welcome')];
  return routes.map((route) => ({ locale, route, path: pathOf(site.defaultLocale, locale, route) }));
}

export const otherLocale = ({ locales, defaultLocale }: Site): string => locales.find((locale) => locale !== defaultLocale) ?? defaultLocale;

/** The part of a global id that the routes inside are named by. */
function uuidOf(globalId: string): string {
  const hex = Buffer.from(globalId, 'base64url').toString('ascii').split(':')[1] ?? '';
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
