'use client';

import { type ReactNode, useMemo } from 'react';
import { Provider } from 'urql';
import { makeClient } from './client';
import { ConnectionContext, watchedConnection } from './connection';

/** The platform's own endpoint: sign-up, sign-in and whoever is signed in. */
export function PlatformApi({ children }: { children: ReactNode }) {
  const client = useMemo(() => makeClient({ path: '/graphql', live: null }), []);
  return <Provider value={client}>{children}</Provider>;
}

/** The endpoint of those who run the platform. */
export function OperatorApi({ children }: { children: ReactNode }) {
  const client = useMemo(() => makeClient({ path: '/operator/graphql', live: null }), []);
  return <Provider value={client}>{children}</Provider>;
}

type BrandApiProps = { slug: string; onSignedOut?: () => void; children: ReactNode };

/** One brand's endpoint, with its subscriptions. */
export function BrandApi({ slug, onSignedOut, children }: BrandApiProps) {
  const { client, connection } = useMemo(() => {
    const live = watchedConnection();
    return { connection: live, client: makeClient({ path: `/b/${encodeURIComponent(slug)}/graphql`, live, ...(onSignedOut ? { onSignedOut } : {}) }) };
  }, [slug, onSignedOut]);
  return (
    <ConnectionContext value={connection}>
      <Provider value={client}>{children}</Provider>
    </ConnectionContext>
  );
}
