import { expect, test } from '@playwright/test';
import { auditServer } from 'graphql-http';
import { demoBrands, endpoints, of } from '../support/endpoints';

const knownAudits = 61;

test('GraphQL over HTTP: the public audit suite finds no error and no warning', async () => {
  const key = of(endpoints().keys, demoBrands[0]);
  const withKey: typeof fetch = (url, init) => fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string> | undefined), 'x-api-key': key } });
  const results = await auditServer({ url: endpoints().graphql, fetchFn: withKey });
  expect(results.length).toBeGreaterThanOrEqual(knownAudits);
  const complaints = results.filter(({ status }) => status !== 'ok').map((result) => `${result.id} ${result.name}: ${'reason' in result ? result.reason : ''}`);
  expect(complaints).toEqual([]);
});
