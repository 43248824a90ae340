import { siteUrl, type Site } from '@/features/brand/site';
import { largestOf } from '@/features/media/sources';
import type { PageContent } from './block-fragments';
import type { PageEntry } from './entry-head';

/** schema.org Article for the page of an entry. */
export function articleJsonLd(site: Site, path: string, page: PageContent, entry: PageEntry): Record<string, unknown> {
  const { brand } = site;
  return {
    '@type': 'Article',
    headline: page.title,
    description: page.description ?? undefined,
    datePublished: entry.day ?? undefined,
    image: entry.image ? `${brand.origin}${largestOf(entry.image).src}` : undefined,
    mainEntityOfPage: siteUrl(site, path),
    publisher: { '@type': 'Organization', name: brand.name },
  };
}
