import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { createClient as createSocket } from 'graphql-ws';
import { socketAddress } from '@/lib/hosts';
import { failureOf } from './failure';

type Options = { path: string; live: boolean; onSignedOut?: () => void };

/** Sends a document's SHA-256 in its place; an API of another build, which does not know it, is sent the text. */
const named = persistedExchange({ enableForMutation: true, preferGetForPersistedQueries: false });

/** A client of one endpoint on this origin; the session travels as the browser's own cookie. */
export function makeClient({ path, live, onSignedOut }: Options): Client {
  const watch = mapExchange({
    onError: (error) => {
      if (failureOf(error)?.kind === 'signedOut') onSignedOut?.();
    },
  });
  return new Client({
    url: path,
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: { Accept: 'application/graphql-response+json, application/json' } },
    exchanges: [cacheExchange, watch, named, fetchExchange, ...(live ? [subscriptions(path)] : [])],
  });
}

function subscriptions(path: string) {
  const socket = createSocket({ url: () => socketAddress(window.location, path), retryAttempts: Infinity, shouldRetry: () => true });
  return subscriptionExchange({
    forwardSubscription: ({ query = '', variables = {} }) => ({
      subscribe: (sink) => ({
        unsubscribe: socket.subscribe({ query, variables }, {
          next: (result) => { sink.next(result as Parameters<typeof sink.next>[0]); },
          error: (error) => { sink.error(error); },
          complete: () => { sink.complete(); },
        }),
      }),
    }),
  });
}
