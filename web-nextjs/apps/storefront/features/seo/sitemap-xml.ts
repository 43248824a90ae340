import { alternates, type SiteAddress } from '@/lib/alternates';
import { pageHref } from '@/lib/links';
import type { SitemapEntry } from './get-sitemap';

/** A sitemap with an entry for every page in every language, each naming all the others. */
export function sitemapXml(brand: SiteAddress, entries: SitemapEntry[]): string {
  const urls = entries.flatMap((entry) => brand.locales.map((locale) => url(brand, locale, entry)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

function url(brand: SiteAddress, locale: string, { path, lastModified }: SitemapEntry): string {
  const address = `${brand.origin}${pageHref({ defaultLocale: brand.defaultLocale, locale }, encodeURI(path))}`;
  const links = Object.entries(alternates(brand, encodeURI(path))).map(
    ([language, href]) => `<xhtml:link rel="alternate" hreflang="${escaped(language)}" href="${escaped(href)}"/>`,
  );
  const modified = lastModified ? `<lastmod>${escaped(lastModified)}</lastmod>` : '';
  return `<url><loc>${escaped(address)}</loc>${modified}${links.join('')}</url>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
