import type { TadaDocumentNode } from '@foodsaas/graphql';
import { useCallback, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import type { Problem } from '@/lib/errors';
import { failureOf, problemOf } from './failure';
import { inTurn } from './in-turn';

/** The form that every mutation document of the console has: `outcome: createItem(…) { value: item { … } errors { … } }`. */
export type Outcome<T> = { outcome: { value: T | null; errors: readonly Problem[] } };

export type Saved<T> = { value: T | null; problems: readonly Problem[] };

/**
 * Runs a mutation; refusals and failures on the way come back as problems, nothing is thrown. Saves of one caller go one after the other:
 * what was asked for last must be what the server hears last.
 */
export function useSave<T, V extends AnyVariables>(mutation: TadaDocumentNode<Outcome<T>, V>) {
  const client = useClient();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [underWay, setUnderWay] = useState(0);
  const [take] = useState(inTurn);

  const save = useCallback(
    async (variables: V): Promise<Saved<T>> => {
      setUnderWay((before) => before + 1);
      const result = await take(() => client.mutation(mutation, variables).toPromise());
      const failure = failureOf(result.error);
      const found = failure ? [problemOf(failure)] : (result.data?.outcome.errors ?? []);
      setUnderWay((before) => before - 1);
      setProblems(found);
      return { value: found.length === 0 ? (result.data?.outcome.value ?? null) : null, problems: found };
    },
    [client, mutation, take],
  );

  return { save, saving: underWay > 0, problems, setProblems };
}
