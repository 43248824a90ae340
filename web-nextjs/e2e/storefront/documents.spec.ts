import { expect, test } from '@playwright/test';
import { demoBrands, storefrontOf } from '../support/endpoints';
import { BrandApi } from '../support/graphql';
import { json, request } from '../support/http';
import { otherLocale, pathOf, readSite, samplePages, type Site } from '../support/site';

for (const brand of demoBrands) {
  test.describe(brand, () => {
    let site: Site;
    let origin: string;
    test.beforeAll(async () => {
      site = await readSite(BrandApi.withPublishableKey(brand));
      origin = storefrontOf(brand);
    });
    const get = (path: string) => request(`${origin}${path}`);

    test('Every page of the site is there', async () => {
      expect(site.items.length).toBeGreaterThanOrEqual(40);
      expect(site.locations.length).toBeGreaterThanOrEqual(2);
      for (const { path } of site.pages) expect((await get(path)).status, path).toBe(200);
    });

    test('What is not there is 404, and kept by nobody', async () => {
      for (const path of ['/nothing', '/menu/nothing', '/locations/nothing', '/nothing/at/all', '/zz/menu']) {
        const answer = await get(path);
        expect(answer.status, path).toBe(404);
        expect(answer.headers['cache-control'], path).toBe('no-store');
      }
    });

    test('JSON-LD can be read and closes no script', async () => {
      for (const { path } of [...samplePages(site), ...samplePages(site, otherLocale(site))]) {
        const { text } = await get(path);
        const blocks = [...text.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)].map(([, block = '']) => block);
        expect(blocks.length, path).toBeGreaterThan(0);
        for (const block of blocks) {
          expect(block).not.toMatch(/<\/|<!--|<script/i);
          expect(JSON.parse(block), path).toMatchObject({ '@context': 'https://schema.org' });
        }
      }
    });

    test('robots.txt names the sitemap, and the sitemap names this site’s own pages only', async () => {
      const robots = await get('/robots.txt');
      expect(robots.headers['content-type']).toContain('text/plain');
      expect(robots.text).toContain(`Sitemap: ${origin}/sitemap.xml`);
      const sitemap = await get('/sitemap.xml');
      expect(sitemap.headers['content-type']).toContain('xml');
      const named = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => url);
      expect(new Set(named).size).toBe(named.length);
      expect(named.filter((url) => new URL(url).origin !== origin)).toEqual([]);
      const links = [...sitemap.text.matchAll(/href="([^"]+)"/g)].map(([, url = '']) => new URL(url));
      expect(links.filter((url) => url.origin !== origin)).toEqual([]);
      const paths = new Set([...named.map((url) => new URL(url)), ...links].map((url) => url.pathname));
      for (const { path, locale } of site.pages) if (locale) expect(paths, path).toContain(path);
    });

    test('The manifest makes the site installable', async () => {
      const answer = await get('/manifest.webmanifest');
      expect(answer.headers['content-type']).toContain('application/manifest+json');
      const manifest = json<{ name: string; start_url: string; display: string; icons: { src: string }[] }>(answer);
      expect(manifest).toMatchObject({ name: site.name, start_url: '/', display: 'standalone' });
      for (const { src } of manifest.icons) expect((await get(src)).headers['content-type'], src).toContain('image/');
    });

    test('Every page tells its language, its one address and the same page in the other language', async () => {
      const other = otherLocale(site);
      for (const { path, route, locale } of [...samplePages(site), ...samplePages(site, other)]) {
        const { text } = await get(path);
        expect(/<html lang="([^"]+)"/.exec(text)?.[1], path).toBe(locale);
        const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1] ?? '';
        expect(new URL(canonical).href, path).toBe(new URL(path, origin).href);
        for (const each of site.locales) {
          const href = new RegExp(`<link rel="alternate" hrefLang="${each}" href="([^"]+)"`, 'i').exec(text)?.[1] ?? '';
          expect(new URL(href || 'about:blank').href, `${path} in ${each}`).toBe(new URL(pathOf(site.defaultLocale, each, route), origin).href);
        }
      }
    });

    test('The main language has no prefix: with it, or with a slash at the end, an address leads to the plain one', async () => {
      for (const [path, target] of [[`/${site.defaultLocale}/menu`, '/menu'], [`/${site.defaultLocale}`, '/'], ['/menu/', '/menu']] as const) {
        const answer = await get(path);
        expect(answer.status, path).toBe(308);
        expect(new URL(answer.headers.location ?? '', origin).pathname, path).toBe(target);
      }
    });
  });
}
