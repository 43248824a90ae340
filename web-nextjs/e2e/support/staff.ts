import { endpoints } from './endpoints';
import { post, type Reply } from './graphql';

type Entered = { signIn: { viewer: { email: string } | null } };

/** The session cookie of an answer, as a browser would send it back. */
export function sessionOf(answer: Reply<unknown>): string {
  const cookie = answer.headers['set-cookie']?.find((line) => line.startsWith('__Host-'))?.split(';')[0];
  if (!cookie) throw new Error(`No session came with ${answer.text}`);
  return cookie;
}

export function loginOf(slug: string): { email: string; password: string } {
  const login = endpoints().logins.find(({ tenant }) => tenant === slug);
  if (!login) throw new Error(`${slug} has no login.`);
  return login;
}

/** Signs a demo owner in; answers with the session cookie. */
export async function signIn(slug: string): Promise<string> {
  const { email, password } = loginOf(slug);
  const document = 'mutation($input: SignInInput!) { signIn(input: $input) { viewer { email } errors { ... on Error { code } } } }';
  return sessionOf(await post<Entered>(`${endpoints().admin}/graphql`, document, { input: { email, password } }, { origin: endpoints().admin }));
}
