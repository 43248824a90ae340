import type { CombinedError } from '@urql/core';
import type { Problem } from '@/lib/errors';

/** Why a request got no answer at all: nothing that a form could show beside a field. */
export type Failure = { kind: 'network' | 'signedOut' | 'forbidden' | 'notFound' | 'fault'; code: string; message: string };

const known: Record<string, Failure['kind']> = { UNAUTHENTICATED: 'signedOut', FORBIDDEN: 'forbidden', NOT_FOUND: 'notFound' };

const texts: Record<Exclude<Failure['kind'], 'fault'>, string> = {
  network: 'We could not reach the server. Check your connection and try again.',
  signedOut: 'You are signed out. Sign in again to go on.',
  forbidden: 'Your role at this brand does not include this. Ask the owner.',
  notFound: 'There is nothing at this address, or you have no access to it.',
};

/** Reads what urql calls an error; null without one. */
export function failureOf(error: CombinedError | undefined): Failure | null {
  if (!error) return null;
  const first = error.graphQLErrors[0];
  if (!first) return { kind: 'network', code: 'NETWORK', message: texts.network };
  const code = typeof first.extensions.code === 'string' ? first.extensions.code : 'INTERNAL';
  const kind = known[code] ?? 'fault';
  return { kind, code, message: kind === 'fault' ? first.message : texts[kind] };
}

export const problemOf = (failure: Failure): Problem => ({ code: failure.code, message: failure.message });
