import { vi } from 'vitest';

type Variables = { token?: string; input: Record<string, unknown> };
type Answers = Record<string, (variables: Variables) => unknown>;
export type Call = { name: string; input: Record<string, unknown> };

/** Says that no answer came back. */
export const lost = Symbol('lost');

/** An API that answers operations by their names, and takes down what it was asked. */
export function fakeApi(answers: Answers): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: Variables };
    const name = /^(?:query|mutation) (\w+)/.exec(query)?.[1] ?? '';
    calls.push({ name, input: variables.input });
    const data = answers[name]?.(variables);
    if (data === undefined) throw new Error(`Nobody expected ${name}.`);
    return data === lost ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(Response.json({ data }));
  });
  return calls;
}
