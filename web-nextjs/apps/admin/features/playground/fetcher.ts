import type { GraphiQL } from 'graphiql';
import { createClient } from 'graphql-ws';
import type { DocumentNode } from 'graphql';
import type { ComponentProps } from 'react';
import { socketAddress } from '@/lib/hosts';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

/** Sends what the playground runs: subscriptions over a socket, the rest over HTTP; with a key, or with the browser's session. */
export function makeFetcher(path: string, apiKey: string): Fetcher {
  const socket = createClient({ url: () => socketAddress(window.location, path), ...(apiKey === '' ? {} : { connectionParams: { apiKey } }) });
  return ({ query, operationName, variables }, options) => {
    const payload = { query, ...(operationName ? { operationName } : {}), ...(isRecord(variables) ? { variables } : {}) };
    return isSubscription(options?.documentAST, operationName ?? null) ? (socket.iterate(payload) as ReturnType<Fetcher>) : post(path, apiKey, payload);
  };
}

async function post(path: string, apiKey: string, payload: object) {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json', ...(apiKey === '' ? {} : { 'X-Api-Key': apiKey }) },
    body: JSON.stringify(payload),
  });
  return (await response.json()) as Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether the operation that is run (the named one, or the only one) is a subscription. */
export function isSubscription(document: DocumentNode | undefined, name: string | null): boolean {
  const operations = document?.definitions.filter((d) => d.kind === 'OperationDefinition') ?? [];
  const run = operations.length === 1 ? operations[0] : operations.find((o) => o.name?.value === name);
  return run?.operation === 'subscription';
}
