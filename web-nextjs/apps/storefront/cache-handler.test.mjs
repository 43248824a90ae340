import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSigned } from './cache/signature.mjs';
import StorefrontCache from './cache-handler.mjs';

const SHARED = Symbol.for('foodsaas.freshness');
const SECRET = Buffer.from('a secret of sixteen bytes or more');
const KEY = '/route-cache/APP_PAGE/0f/$/t/t1/de/menu';
const page = (tags = 'k:aa,v:5,c:0', status = 200) => ({ kind: 'APP_PAGE', html: '<p>', status, headers: { 'x-next-cache-tags': tags } });

let api;
let server;

beforeEach(async () => {
  api = { accepts: true, registered: [], missed: {}, meanwhile: async () => undefined };
  server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const isOurs = isSigned(request.headers['x-foodsaas-signature'], body || request.url, SECRET, Math.floor(Date.now() / 1000));
    if (body) api.registered.push(JSON.parse(body));
    await api.meanwhile();
    response.writeHead(isOurs ? 200 : 401).end(JSON.stringify(body ? { accepted: api.accepts } : { version: 5, keys: api.missed }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('FOODSAAS_API_URL', `http://127.0.0.1:${server.address().port}`);
  vi.stubEnv('FOODSAAS_INTERNAL_SECRET', SECRET.toString('base64'));
  vi.stubEnv('FOODSAAS_NODE', 'node-1');
  vi.stubEnv('FOODSAAS_ISR_DIR', mkdtempSync(join(tmpdir(), 'isr-')));
});

afterEach(() => {
  vi.unstubAllEnvs();
  server.close();
  Reflect.deleteProperty(globalThis, SHARED);
});

function started(build = 'build-1') {
  Reflect.deleteProperty(globalThis, SHARED);
  const folder = mkdtempSync(join(tmpdir(), 'next-'));
  mkdirSync(join(folder, 'server'));
  writeFileSync(join(folder, 'BUILD_ID'), build);
  return new StorefrontCache({ serverDistDir: join(folder, 'server') });
}

const invalidate = (version, keys) => globalThis[SHARED].freshness.invalidate({ tenant: 't1', version, keys });

describe('A page', () => {
  it('is kept when the API has registered what it was made from, and says its version', async () => {
    const cache = started();
    const made = page();
    await cache.set(KEY, made, { cacheControl: { revalidate: false } });
    expect(api.registered).toEqual([{ tenant: 't1', route: '/t/t1/de/menu', keys: ['aa'], version: 5, node: 'node-1' }]);
    expect(made.headers['x-foodsaas-page']).toBe('5');
    expect(await cache.get(KEY)).toMatchObject({ value: { headers: { 'x-foodsaas-page': '5' } }, cacheControl: { revalidate: false } });
  });

  it('is not kept and not marked when the API does not register it', async () => {
    api.accepts = false;
    const cache = started();
    const made = page();
    await cache.set(KEY, made, {});
    expect(made.headers).not.toHaveProperty('x-foodsaas-page');
    expect(await cache.get(KEY)).toBeNull();
  });

  it('is not kept when the API is down', async () => {
    server.close();
    const cache = started();
    await cache.set(KEY, page(), {});
    expect(await cache.get(KEY)).toBeNull();
  });

  it('that does not exist is neither kept nor registered', async () => {
    const cache = started();
    await cache.set(KEY, page('k:aa,v:5,c:0', 404), {});
    expect(api.registered).toEqual([]);
    expect(await cache.get(KEY)).toBeNull();
  });

  it('leaves when something that it shows is invalidated; others stay', async () => {
    const cache = started();
    await cache.set(KEY, page(), {});
    await invalidate(6, ['bb']);
    expect(await cache.get(KEY)).not.toBeNull();
    await invalidate(7, ['aa']);
    expect(await cache.get(KEY)).toBeNull();
  });

  it('is outdated when the change comes during its making, or during its registration', async () => {
    const cache = started();
    await invalidate(6, ['aa']);
    const late = page();
    await cache.set(KEY, late, {});
    api.meanwhile = () => invalidate(8, ['aa']);
    const later = page('k:aa,v:7,c:1');
    await cache.set(KEY, later, {});
    expect([late, later].map(({ headers }) => headers['x-foodsaas-page'])).toEqual(['outdated', 'outdated']);
    expect(await cache.get(KEY)).toBeNull();
  });
});

describe('After a restart', () => {
  it('a page is served, and one that was invalidated is not', async () => {
    await started().set(KEY, page(), {});
    expect(await started().get(KEY)).not.toBeNull();
    await invalidate(6, ['aa']);
    expect(await started().get(KEY)).toBeNull();
  });

  it('with another build no page of the old one is served', async () => {
    await started('build-1').set(KEY, page(), {});
    expect(await started('build-2').get(KEY)).toBeNull();
  });
});

describe('A page of a brand about which messages may have been missed', () => {
  const ours = () => page('k:aa,v:5,c:0,t:t1');

  it('is served once the API was asked, unless it was invalidated meanwhile', async () => {
    await started().set(KEY, ours(), {});
    expect(await started().get(KEY)).not.toBeNull();
    api.missed = { aa: 6 };
    expect(await started().get(KEY)).toBeNull();
  });

  it('is not served while the API does not answer, and still there afterwards', async () => {
    const cache = started();
    await cache.set(KEY, ours(), {});
    vi.stubEnv('FOODSAAS_API_URL', 'http://127.0.0.1:9');
    globalThis[SHARED].freshness.doubt();
    expect(await cache.get(KEY)).toBeNull();
    vi.stubEnv('FOODSAAS_API_URL', `http://127.0.0.1:${server.address().port}`);
    expect(await cache.get(KEY)).not.toBeNull();
  });
});

describe('An answer of the API', () => {
  const answer = (body) => ({ kind: 'FETCH', data: { body: Buffer.from(body).toString('base64') } });

  it('is kept until its key is invalidated', async () => {
    const cache = started();
    await cache.set('hash', answer('{"data":{}}'), { tags: ['k:aa', 'v:5', 'c:0'] });
    expect(await cache.get('hash')).not.toBeNull();
    await invalidate(6, ['aa']);
    expect(await cache.get('hash')).toBeNull();
  });

  it('with errors is not kept', async () => {
    const cache = started();
    await cache.set('hash', answer('{"data":null,"errors":[{}]}'), { tags: ['k:aa', 'v:5', 'c:0'] });
    expect(await cache.get('hash')).toBeNull();
  });
});

describe('An answer about something that does not exist', () => {
  const fetched = (item) => ({ kind: 'FETCH', data: { body: Buffer.from(JSON.stringify({ data: { item } })).toString('base64') } });

  it('is not kept where the question says so, and is kept once the thing exists', async () => {
    const cache = started();
    const context = { tags: ['k:aa', 'v:5', 'c:0', 'if:item'] };
    await cache.set('fetch-1', fetched(null), context);
    expect(await cache.get('fetch-1')).toBeNull();
    await cache.set('fetch-1', fetched({ name: 'Soup' }), context);
    expect(await cache.get('fetch-1')).not.toBeNull();
  });
});
