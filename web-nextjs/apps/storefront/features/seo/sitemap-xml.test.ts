import { describe, expect, it } from 'vitest';
import { sitemapXml } from './sitemap-xml';

const brand = { origin: 'https://demo.example.com', defaultLocale: 'de', locales: ['de', 'en'] };

describe('A sitemap', () => {
  it('names every page in every language, each with the others', () => {
    const xml = sitemapXml(brand, [{ path: '/' }, { path: '/a&b/ä', lastModified: '2026-01-01T00:00:00Z' }]);
    expect(xml.match(/<url>/g)).toHaveLength(4);
    expect(xml).toContain('<loc>https://demo.example.com/en</loc>');
    expect(xml).toContain('<loc>https://demo.example.com/en/a&amp;b/%C3%A4</loc><lastmod>2026-01-01T00:00:00Z</lastmod>');
    expect(xml).toContain('hreflang="x-default" href="https://demo.example.com/"');
  });
});
