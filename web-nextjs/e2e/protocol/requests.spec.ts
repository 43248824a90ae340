import { expect, test } from '@playwright/test';
import { demoBrands, endpoints, of, storefrontOf } from '../support/endpoints';
import { GRAPHQL_RESPONSE, post } from '../support/graphql';
import { request } from '../support/http';
import { openBrand } from '../support/own-brand';

const [brand] = demoBrands;
const question = '{ brand { slug } }';
const key = () => ({ 'x-api-key': of(endpoints().keys, brand) });
const foreign = 'https://evil.example';

test('A simple content type is read only beside the GraphQL-Preflight header', async () => {
  const send = (headers: Record<string, string>) =>
    request(endpoints().graphql, { method: 'POST', headers: { accept: GRAPHQL_RESPONSE, ...key(), ...headers }, body: JSON.stringify({ query: question }) });
  expect((await send({ 'content-type': 'text/plain' })).status).toBe(415);
  expect((await send({ 'content-type': 'application/x-www-form-urlencoded', 'graphql-preflight': '1' })).status).toBe(415);
  expect((await send({ 'content-type': 'multipart/form-data; boundary=x', 'graphql-preflight': '1' })).status).toBe(415);
  expect((await send({})).status).toBe(415);
  expect((await send({ 'content-type': 'text/plain', 'graphql-preflight': '1' })).status).toBe(200);
  expect((await send({ 'content-type': 'application/json' })).status).toBe(200);
});

test('An origin that no key lists is let in by CORS neither asked before nor with the answer', async () => {
  for (const url of [endpoints().graphql, `${storefrontOf(brand)}/graphql`, `${endpoints().admin}/graphql`, `${endpoints().admin}/b/${brand}/graphql`]) {
    const preflight = await request(url, {
      method: 'OPTIONS',
      headers: { origin: foreign, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-api-key' },
    });
    const direct = await post(url, question, {}, { ...key(), origin: foreign });
    for (const { headers } of [preflight, direct]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-')), url).toEqual([]);
    }
  }
});

test('An origin that a publishable key lists may ask with that key, never with cookies', async () => {
  const own = await openBrand('origins');
  const origin = `https://${own.slug}.example`;
  const key = await own.listOrigins([origin]);
  const cors = (headers: Record<string, unknown>) => Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control-')));
  for (const url of [endpoints().graphql, `${own.origin}/graphql`]) {
    const preflight = await request(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,x-api-key' },
    });
    expect(preflight.status, url).toBe(204);
    expect(cors(preflight.headers), url).toEqual({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'Content-Type, X-Api-Key, GraphQL-Preflight',
      'access-control-max-age': '600',
    });
    expect(cors((await post(url, question, {}, { 'x-api-key': key, origin })).headers), url).toEqual({ 'access-control-allow-origin': origin, 'access-control-expose-headers': 'Retry-After' });
    expect(cors((await post(url, question, {}, { 'x-api-key': key, origin, cookie: 'a=b' })).headers), url).toEqual({});
    expect(cors((await post(url, question, {}, { 'x-api-key': key, origin: foreign })).headers), url).toEqual({});
  }
});

test('GET asks and never writes', async () => {
  const ask = (query: string) => request(`${endpoints().graphql}?query=${encodeURIComponent(query)}`, { headers: { accept: GRAPHQL_RESPONSE, ...key() } });
  expect((await ask(question)).status).toBe(200);
  const write = await ask('mutation { signOut(input: {}) { signedOut } }');
  expect(write.status).toBe(405);
  expect(write.headers.allow).toBe('POST');
});

test('Batches are refused', async () => {
  const answer = await request(endpoints().graphql, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: GRAPHQL_RESPONSE, ...key() }, body: JSON.stringify([{ query: question }, { query: question }]),
  });
  expect(answer.status).toBe(400);
});

test('The schema can be read with a secret key and, in development, with a publishable one', async () => {
  const secret = { 'x-api-key': of(endpoints().secretKeys, brand) };
  for (const headers of [key(), secret]) {
    const { data } = await post<{ __schema: { mutationType: { fields: { name: string }[] } } }>(endpoints().graphql, '{ __schema { mutationType { fields { name } } } }', {}, headers);
    expect(data?.__schema.mutationType.fields.map(({ name }) => name)).toContain('setItemPrice');
  }
});

test('A wrong name gets no hint of what there is', async () => {
  const { status, errors } = await post(endpoints().graphql, '{ brandd { slug } }', {}, key());
  expect(status).toBe(400);
  expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
});

test('A write that the key may not do says so and does nothing', async () => {
  const write = 'mutation { createApiKey(input: { name: "x", kind: SECRET }) { created { key } } }';
  const open = await post(endpoints().graphql, write, {}, key());
  expect(open.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  const secret = await post(endpoints().graphql, write, {}, { 'x-api-key': of(endpoints().secretKeys, brand) });
  expect(secret.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
