import { textOf, type TadaDocumentNode } from '@foodsaas/graphql';

/** Why something was refused: a code of the API, and the field to blame. */
export type Refusal = { code: string; field: string | null };

type Payload = { errors: readonly unknown[] };
type Answer<Result> = { data?: Result | null; errors?: { extensions?: { code?: string } }[] };

const offline: Refusal = { code: 'OFFLINE', field: null };

/** Asks the API of this very site; the session is the browser's own cookie. Throws a `Refused` where there is no answer. */
export async function ask<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables, locale: string): Promise<Result> {
  let answer: Answer<Result>;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', 'accept-language': locale },
      body: JSON.stringify({ query: textOf(document), variables }),
    });
    answer = (await response.json()) as Answer<Result>;
  } catch {
    throw new Refused(offline);
  }
  if (!answer.data) throw new Refused({ code: answer.errors?.[0]?.extensions?.code ?? offline.code, field: null });
  return answer.data;
}

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** Runs a mutation: its payload, or why nothing was changed. */
export async function change<Result extends Payload, Variables>(
  document: TadaDocumentNode<{ result: Result }, Variables>,
  variables: Variables,
  locale: string,
): Promise<{ payload: Result; refusal: null } | { payload: null; refusal: Refusal }> {
  try {
    const { result } = await ask(document, variables, locale);
    const [first] = result.errors as readonly Refusal[];
    return first ? { payload: null, refusal: first } : { payload: result, refusal: null };
  } catch (failure) {
    if (failure instanceof Refused) return { payload: null, refusal: failure.refusal };
    throw failure;
  }
}
