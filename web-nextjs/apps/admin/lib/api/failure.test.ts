import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { failureOf } from './failure';

const refused = (code: string) => failureOf(new CombinedError({ graphQLErrors: [{ message: 'No.', extensions: { code } }] }));

describe('failures', () => {
  it('are none without an error', () => {
    expect(failureOf(undefined)).toBeNull();
  });

  it('tell a lost connection from a refusal', () => {
    expect(failureOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }))?.kind).toBe('network');
    expect(refused('UNAUTHENTICATED')?.kind).toBe('signedOut');
    expect(refused('FORBIDDEN')?.kind).toBe('forbidden');
    expect(refused('NOT_FOUND')?.kind).toBe('notFound');
  });

  it('pass on what they do not know', () => {
    expect(refused('DOCUMENT_LIMIT')).toEqual({ kind: 'fault', code: 'DOCUMENT_LIMIT', message: 'No.' });
  });
});
