import { expect, test } from '@playwright/test';
import { demoBrands, storefrontOf } from '../support/endpoints';
import { BrandApi } from '../support/graphql';
import { request } from '../support/http';
import { readSite, samplePages, type Site } from '../support/site';

const [ours, theirs] = demoBrands;
const get = (brand: string, path: string, headers = {}) => request(storefrontOf(brand), { path, headers });
let site: Site;
let theirSite: Site;
test.beforeAll(async () => {
  site = await readSite(BrandApi.withPublishableKey(ours));
  theirSite = await readSite(BrandApi.withPublishableKey(theirs));
});

/** Asks until the page comes out of the front door's cache: it is kept a moment after its first visit. */
async function kept(brand: string, path: string) {
  let answer = await get(brand, path);
  await expect(async () => {
    answer = await get(brand, path);
    expect(answer.headers['x-foodsaas-cache'], path).toBe('HIT');
  }).toPass({ timeout: 5_000, intervals: [20, 50, 100] });
  return answer;
}

test('A page that was visited comes from the front door, with its headers and no cookie', async () => {
  for (const { path } of samplePages(site)) {
    const { headers, status } = await kept(ours, path);
    expect(status).toBe(200);
    expect(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
    const policy = String(headers['content-security-policy']);
    for (const part of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", 'frame-ancestors http://admin.', "'sha256-"]) expect(policy, path).toContain(part);
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe|\*|https?:/);
  }
});

test('A browser that has the page already is told so', async () => {
  const { headers } = await kept(ours, '/menu');
  const again = await get(ours, '/menu', { 'if-none-match': headers.etag });
  expect(again.status).toBe(304);
  expect(again.bytes.length).toBe(0);
});

test('Compressed and plain answers are the same page', async () => {
  const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
  const plain = await kept(ours, '/menu');
  const br = await get(ours, '/menu', { 'accept-encoding': 'br, gzip' });
  const gzip = await get(ours, '/menu', { 'accept-encoding': 'gzip' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
});

test('Cookies, keys and unknown query parameters change nothing and make no further entries', async () => {
  const plain = await kept(ours, '/menu');
  const asked = [
    await get(ours, '/menu?utm_source=x'),
    await get(ours, `/menu?${'a'.repeat(200)}=1`),
    await get(ours, '/menu?_rsc=zz'),
    await get(ours, '/menu', { cookie: '__Host-session=x; __prerender_bypass=1; __next_preview_data=1' }),
    await get(ours, '/menu', { authorization: 'Bearer x' }),
    await get(ours, '/menu', { 'accept-language': 'ja' }),
    await get(ours, '/menu', { 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1' }),
  ];
  for (const answer of asked) {
    expect(answer.headers['x-foodsaas-cache']).toBe('HIT');
    expect(answer.bytes.equals(plain.bytes)).toBe(true);
  }
});

test('Headers that open doors elsewhere open none here', async () => {
  const plain = await kept(ours, '/menu');
  const hostile: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
    { 'x-forwarded-host': new URL(storefrontOf(theirs)).host },
    { forwarded: `host=${new URL(storefrontOf(theirs)).host}` },
    { 'x-original-url': `/t/${theirSite.id}/en/menu` },
    { 'x-rewrite-url': '/internal/health' },
    { 'x-foodsaas-storefront': `${theirSite.id}.x` },
    { 'x-matched-path': `/t/${theirSite.id}/en/menu` },
    { 'x-invoke-path': '/internal/revalidate' },
    { 'x-nextjs-data': '1' },
    { 'x-prerender-revalidate': '1' },
    { 'next-action': '00' },
  ];
  for (const headers of hostile) {
    const answer = await get(ours, '/menu', headers);
    expect(answer.bytes.equals(plain.bytes), JSON.stringify(headers)).toBe(true);
  }
});

test('The routes inside cannot be reached from outside', async () => {
  const paths = [
    `/t/${theirSite.id}/${theirSite.defaultLocale}/menu`, `/t/${site.id}/${site.defaultLocale}/menu`, `/t/${theirSite.id}/files/sitemap.xml`, '/t', '/t/x',
    '/internal/health', '/internal/revalidate', '/internal/resync', '/internal/routes', `/internal/invalidations?tenant=${site.id}`,
    '/_next/image?url=%2Ficon.svg&w=64&q=75', '/_next/data/x/menu.json', '/_next/static/../../package.json', '/_next/static/%2e%2e/%2e%2e/BUILD_ID',
    `//t/${theirSite.id}/en/menu`, `/%74/${theirSite.id}/en/menu`, `/menu/../t/${theirSite.id}/en/menu`, `/menu%2F..%2Ft%2F${theirSite.id}`, '/\\t\\x',
    `/${site.defaultLocale}/../../t/${theirSite.id}/en/menu`, '/.env', '/package.json', `/b/${theirs}/graphql`,
  ];
  for (const path of paths) {
    const answer = await get(ours, path);
    expect.soft([400, 404], `${path} answered ${answer.status}`).toContain(answer.status);
    expect(answer.text.includes(theirSite.name), path).toBe(false);
  }
});

test('Pages can only be read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
    expect((await request(`${storefrontOf(ours)}/menu`, { method, headers: { 'next-action': 'x' } })).status, method).toBe(405);
  }
  const head = await request(`${storefrontOf(ours)}/menu`, { method: 'HEAD' });
  expect({ status: head.status, length: head.bytes.length }).toEqual({ status: 200, length: 0 });
});

test('A picture of one brand is not served on another brand’s host', async () => {
  const { text } = await get(ours, '/menu');
  const picture = /(?:src|srcSet)="(\/media\/[^" ]+)/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  if (!picture) throw new Error('The menu shows no picture.');
  const own = await get(ours, picture);
  expect(own.status).toBe(200);
  expect(own.headers['content-type']).toMatch(/^image\//);
  expect(own.headers['cache-control']).toContain('immutable');
  expect((await get(theirs, picture)).status).toBe(404);
  for (const path of ['/media/../../secrets.json', '/media/%2e%2e/%2e%2e/secrets.json', '/media/..%2f..%2fsecrets.json', `${picture}%00.svg`]) {
    expect([400, 404], path).toContain((await get(ours, path)).status);
  }
});

test('Router payloads are answered from the front door with their own type', async () => {
  const ask = () => get(ours, '/menu?_rsc=1', { rsc: '1' });
  await ask();
  await expect(async () => expect((await ask()).headers['x-foodsaas-cache']).toBe('HIT')).toPass({ timeout: 5_000, intervals: [20, 50, 100] });
  const { headers, text } = await ask();
  expect(headers['content-type']).toContain('text/x-component');
  expect(text.includes(theirSite.name)).toBe(false);
});
