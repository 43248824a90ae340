import type { TadaDocumentNode } from '@foodsaas/graphql';
import { useCallback } from 'react';
import { type AnyVariables, type RequestPolicy, useQuery } from 'urql';
import { type Failure, failureOf } from './failure';

export type Loaded<T> = { data: T | undefined; failure: Failure | null; loading: boolean; reload: () => void };

/**
 * What a screen shows: from memory at once where it is there, and asked for again every time. What is edited, or judged, is asked for before it is shown:
 * `network-only`.
 */
export function useLoad<T, V extends AnyVariables>(query: TadaDocumentNode<T, V>, variables: V, pause = false, requestPolicy: RequestPolicy = 'cache-and-network'): Loaded<T> {
  const [result, execute] = useQuery<T, V>({ query, variables, pause, requestPolicy } as Parameters<typeof useQuery<T, V>>[0]);
  const reload = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  return { data: result.data, failure: failureOf(result.error), loading: result.fetching && result.data === undefined, reload };
}
