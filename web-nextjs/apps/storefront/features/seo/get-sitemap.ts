import { graphql } from '@foodsaas/graphql';
import { query, type SiteKey } from '@/lib/storefront-api';

const ADDRESS = graphql(`
  query SiteAddress {
    brand {
      defaultLocale
      locales
    }
    siteAddress {
      origin
    }
  }
`);

const DISHES = graphql(`
  query SitemapDishes {
    menu {
      itemSlugs
    }
  }
`);

const PAGES = graphql(`
  query SitemapPages($after: String) {
    pages(first: 100, after: $after) {
      nodes {
        path
        publishedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const ENTRIES = graphql(`
  query SitemapEntries($after: String) {
    entryPages(first: 100, after: $after) {
      nodes {
        path
        publishedAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const PLACES = graphql(`
  query SitemapPlaces($after: String) {
    locations(first: 100, after: $after) {
      nodes {
        slug
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type SitemapEntry = { path: string; lastModified?: string };

/** Paths are the same in every language, so one of them is asked for. */
const site = (tenant: string): SiteKey => ({ tenant, locale: 'en' });

export async function getSiteAddress(tenant: string) {
  const { brand, siteAddress } = await query(ADDRESS, {}, site(tenant));
  return { ...brand, ...siteAddress };
}

/** Every page of the site, without its languages. */
export async function getSitemap(tenant: string): Promise<SitemapEntry[]> {
  const [pages, entries, dishes, places] = await Promise.all([readPages(tenant, null), readEntries(tenant, null), readDishes(tenant), readPlaces(tenant, null)]);
  const own = new Set(pages.map(({ path }) => path));
  const built = ['/', '/menu', '/locations'].filter((path) => !own.has(path)).map((path) => ({ path }));
  return [...built, ...pages, ...entries, ...dishes, ...places];
}

async function readPages(tenant: string, after: string | null): Promise<SitemapEntry[]> {
  const { nodes, pageInfo } = (await query(PAGES, { after }, site(tenant))).pages;
  const entries = nodes.map(({ path, publishedAt }) => ({ path, lastModified: publishedAt }));
  return pageInfo.hasNextPage ? [...entries, ...(await readPages(tenant, pageInfo.endCursor))] : entries;
}

async function readEntries(tenant: string, after: string | null): Promise<SitemapEntry[]> {
  const { nodes, pageInfo } = (await query(ENTRIES, { after }, site(tenant))).entryPages;
  const entries = nodes.map(({ path, publishedAt }) => ({ path, lastModified: publishedAt }));
  return pageInfo.hasNextPage ? [...entries, ...(await readEntries(tenant, pageInfo.endCursor))] : entries;
}

async function readDishes(tenant: string): Promise<SitemapEntry[]> {
  const { menu } = await query(DISHES, {}, site(tenant));
  return menu.itemSlugs.map((slug) => ({ path: `/menu/${slug}` }));
}

async function readPlaces(tenant: string, after: string | null): Promise<SitemapEntry[]> {
  const { nodes, pageInfo } = (await query(PLACES, { after }, site(tenant))).locations;
  const entries = nodes.map(({ slug }) => ({ path: `/locations/${slug}` }));
  return pageInfo.hasNextPage ? [...entries, ...(await readPlaces(tenant, pageInfo.endCursor))] : entries;
}
