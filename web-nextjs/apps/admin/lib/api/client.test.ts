import { createHash } from 'node:crypto';
import { formatDocument, stringifyDocument } from '@urql/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SignInDocument } from '@/features/accounts/documents';
import { makeClient } from './client';

type Sent = { language: string | null; query?: string; extensions?: { persistedQuery: { sha256Hash: string } } };

const text = stringifyDocument(formatDocument(SignInDocument));
const input = { email: 'owner@example.com', password: 'a pass phrase' };

/** Answers requests one after the other, and keeps what was sent. */
function answering(...answers: object[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (_: string, { body, headers }: { body: string; headers: HeadersInit }) => {
    sent.push({ ...(JSON.parse(body) as Sent), language: new Headers(headers).get('Accept-Language') });
    return Promise.resolve(new Response(JSON.stringify(answers[sent.length - 1]), { headers: { 'content-type': 'application/json' } }));
  });
  return sent;
}

afterEach(() => { vi.unstubAllGlobals(); });

describe('requests of the console', () => {
  it('name their document by the hash that the list of trusted documents has', async () => {
    const sent = answering({ data: { signIn: null } });
    await makeClient({ path: 'http://console.test/graphql', live: null }).mutation(SignInDocument, { input }).toPromise();
    expect(sent[0]?.query).toBeUndefined();
    expect(sent[0]?.extensions?.persistedQuery.sha256Hash).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('ask for the brand’s main language, not for that of the browser', async () => {
    const sent = answering({ data: { signIn: null } });
    await makeClient({ path: 'http://console.test/graphql', live: null }).mutation(SignInDocument, { input }).toPromise();
    expect(sent[0]?.language).toBe('*');
  });

  it('are sent whole to an API that does not know them', async () => {
    const sent = answering({ errors: [{ message: 'PersistedQueryNotFound' }] }, { data: { signIn: null } });
    const { error } = await makeClient({ path: 'http://console.test/graphql', live: null }).mutation(SignInDocument, { input }).toPromise();
    expect(error).toBeUndefined();
    expect(sent.map(({ query }) => query)).toEqual([undefined, text]);
  });
});
