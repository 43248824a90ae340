import { Client, cacheExchange, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import type { WatchedConnection } from './connection';
import { failureOf } from './failure';
import { mainLanguage } from './main-language';
import { openSocket } from './socket';

/** `live`: who is told of the socket of its subscriptions; null for an endpoint that needs none. */
type Options = { path: string; live: WatchedConnection | null; onSignedOut?: () => void };

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
    fetchOptions: { credentials: 'same-origin', headers: { Accept: 'application/graphql-response+json, application/json', 'Accept-Language': mainLanguage } },
    exchanges: [cacheExchange, watch, named, fetchExchange, ...(live ? [subscriptions(path, live)] : [])],
  });
}

function subscriptions(path: string, connection: WatchedConnection) {
  const socket = openSocket(path, connection);
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
