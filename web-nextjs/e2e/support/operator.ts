import { expect } from '@playwright/test';
import { endpoints } from './endpoints';
import { post } from './graphql';
import { sessionOf } from './staff';
import { codeOf } from './totp';

type Answer = Record<string, Record<string, unknown> & { errors: { code: string }[] }>;

let session: Promise<string> | undefined;

/** The session cookie of the demo's operator. A code works once: whoever comes second takes the next one, whoever comes third waits for a new one. */
export function operatorSession(): Promise<string> {
  return (session ??= signIn());
}

/** Changes something as the operator and insists that it is done. */
export async function asOperator<T>(name: string, input: object, entity: string): Promise<T> {
  const document = `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${entity} errors { ... on Error { code } } } }`;
  const answer = await ask<Answer>(document, { input });
  const payload = answer.data?.[name];
  if (!payload || payload.errors.length > 0) throw new Error(`${name} was refused: ${answer.text}`);
  return payload as T;
}

export async function platformIdOf(slug: string): Promise<string> {
  const { data, text } = await ask<{ platformBrand: { id: string } | null }>('query($slug: String!) { platformBrand(slug: $slug) { id } }', { slug });
  if (!data?.platformBrand) throw new Error(text);
  return data.platformBrand.id;
}

const ask = async <T>(document: string, variables: object) =>
  post<T>(`${endpoints().admin}/operator/graphql`, document, variables, { origin: endpoints().admin, cookie: await operatorSession() });

async function signIn(): Promise<string> {
  const login = endpoints().logins.find(({ role }) => role === 'operator');
  if (!login?.totpSecret) throw new Error('The demo has no operator.');
  const secret = login.totpSecret;
  const document = 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { id } errors { ... on Error { code } } } }';
  let cookie = '';
  // Wrong codes are counted and lock: no try every moment.
  await expect(async () => {
    for (const ahead of [0, 1]) {
      const input = { email: login.email, password: login.password, code: codeOf(secret, ahead) };
      const answer = await post<{ signIn: { viewer: { id: string } | null } }>(`${endpoints().admin}/graphql`, document, { input }, { origin: endpoints().admin });
      if (answer.data?.signIn.viewer) cookie = sessionOf(answer);
      if (cookie !== '') return;
    }
    expect(cookie, 'the session of the operator').not.toBe('');
  }).toPass({ timeout: 45_000, intervals: [10_000] });
  return cookie;
}
