import { graphql } from '@foodsaas/graphql';
import { readAll } from '@/lib/read-all';
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
  const [pages, entries, dishes, places] = await Promise.all([readPages(tenant), readEntries(tenant), readDishes(tenant), readPlaces(tenant)]);
  const own = new Set(pages.map(({ path }) => path));
  const built = ['/', '/menu', '/locations'].filter((path) => !own.has(path)).map((path) => ({ path }));
  return [...built, ...pages, ...entries, ...dishes, ...places];
}

const written = ({ path, publishedAt }: { path: string; publishedAt: string }): SitemapEntry => ({ path, lastModified: publishedAt });

const readPages = async (tenant: string) => (await readAll(async (after) => (await query(PAGES, { after }, site(tenant))).pages)).map(written);

const readEntries = async (tenant: string) => (await readAll(async (after) => (await query(ENTRIES, { after }, site(tenant))).entryPages)).map(written);

async function readDishes(tenant: string): Promise<SitemapEntry[]> {
  const { menu } = await query(DISHES, {}, site(tenant));
  return menu.itemSlugs.map((slug) => ({ path: `/menu/${slug}` }));
}

const readPlaces = async (tenant: string): Promise<SitemapEntry[]> =>
  (await readAll(async (after) => (await query(PLACES, { after }, site(tenant))).locations)).map(({ slug }) => ({ path: `/locations/${slug}` }));
