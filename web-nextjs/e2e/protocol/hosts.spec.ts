import { expect, test } from '@playwright/test';
import { demoBrands, endpoints, hostUrl, of, storefrontOf } from '../support/endpoints';
import { post } from '../support/graphql';
import { json, request } from '../support/http';
import { signIn } from '../support/staff';

const [ours, theirs] = demoBrands;
const question = '{ brand { slug } }';
type Refusal = { errors: { code: string }[] };
const codeOf = (answer: Parameters<typeof json>[0]) => json<Refusal>(answer).errors[0]?.code;

test('Every host answers whether it lives and is ready, known or not', async () => {
  const known = [endpoints().api, endpoints().platform, endpoints().admin, storefrontOf(ours), storefrontOf(theirs)];
  for (const host of [...known, hostUrl('nobody.foodsaas.localhost'), hostUrl('shop.example')]) {
    expect((await request(`${host}/health/live`)).status, host).toBe(200);
    expect((await request(`${host}/health/ready`)).status, host).toBe(200);
  }
});

test('An unknown host is 404 on every path', async () => {
  for (const name of ['nobody.foodsaas.localhost', 'shop.example', `${ours}.foodsaas.localhost.evil.example`, `a.${ours}.foodsaas.localhost`, `${ours}.foodsaas.localhostx`]) {
    for (const path of ['/', '/menu', '/robots.txt', '/graphql', '/_next/static/x.js']) {
      const answer = await request(`${hostUrl(name)}${path}`);
      expect(answer.status, `${name}${path}`).toBe(404);
      expect(codeOf(answer)).toBe('UNKNOWN_HOST');
    }
  }
});

test('A key works on its own brand’s host and on the bare one, and is refused on another brand’s', async () => {
  for (const keys of [endpoints().keys, endpoints().secretKeys]) {
    const headers = { 'x-api-key': of(keys, ours) };
    expect((await post<{ brand: { slug: string } }>(endpoints().graphql, question, {}, headers)).data?.brand.slug).toBe(ours);
    expect((await post<{ brand: { slug: string } }>(`${storefrontOf(ours)}/graphql`, question, {}, headers)).data?.brand.slug).toBe(ours);
    const crossed = await post(`${storefrontOf(theirs)}/graphql`, question, {}, headers);
    expect(crossed.status).toBe(400);
    expect(codeOf(crossed)).toBe('TENANT_MISMATCH');
    const inConsole = await post(`${endpoints().admin}/b/${theirs}/graphql`, question, {}, headers);
    expect(inConsole.status).toBe(400);
  }
});

test('An unknown key is refused, and no key on the bare host means no brand', async () => {
  const unknown = await post(endpoints().graphql, question, {}, { 'x-api-key': 'pk_nobody' });
  expect(unknown.status).toBe(401);
  expect(codeOf(unknown)).toBe('UNKNOWN_API_KEY');
  const none = await post(endpoints().graphql, question);
  expect(none.errors?.[0]?.extensions?.code).toBe('TENANT_REQUIRED');
});

test('A session cookie writes only from a page of the console', async () => {
  const cookie = await signIn(ours);
  const url = `${endpoints().admin}/b/${ours}/graphql`;
  const write = 'mutation { updateCategory(input: { id: "Q2F0ZWdvcnk6MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA" }) { errors { ... on Error { code } } } }';
  const from = (origin?: string, more = {}) => post<{ updateCategory: { errors: { code: string }[] } }>(url, write, {}, { cookie, ...(origin ? { origin } : {}), ...more });
  for (const origin of ['https://evil.example', 'null', storefrontOf(ours), endpoints().platform, `${endpoints().admin}.evil.example`, undefined]) {
    const refused = await from(origin);
    expect(refused.status, String(origin)).toBe(403);
    expect(codeOf(refused)).toBe('FOREIGN_ORIGIN');
  }
  expect((await from(endpoints().admin)).data?.updateCategory.errors[0]?.code).toBe('CATEGORY_NOT_FOUND');
});

test('A session opens the consoles of its own brands only, and no brand host', async () => {
  const cookie = await signIn(ours);
  const own = await post(`${endpoints().admin}/b/${ours}/graphql`, '{ viewer { permissions } }', {}, { cookie, origin: endpoints().admin });
  expect(own.text).toContain('EditMenu');
  for (const slug of [theirs, 'nobody']) {
    const other = await post(`${endpoints().admin}/b/${slug}/graphql`, '{ viewer { permissions } }', {}, { cookie, origin: endpoints().admin });
    expect(other.status, slug).toBe(404);
  }
  const onBrandHost = await post<{ viewer: unknown }>(`${storefrontOf(ours)}/graphql`, '{ viewer { email } }', {}, { cookie, origin: storefrontOf(ours) });
  expect(onBrandHost.data?.viewer ?? null).toBeNull();
});
