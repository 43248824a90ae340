import { endpoints, hostUrl } from './endpoints';
import { BrandApi, post } from './graphql';
import { codeFor } from './mail';
import { sessionOf } from './staff';

export type OwnBrand = { slug: string; origin: string; locales: string[]; api: BrandApi; open: BrandApi; email: string; password: string;
  /** Makes a publishable key that lists these origins, and returns its text. */
  listOrigins: (origins: string[]) => Promise<string> };
type Answers = Record<string, { proof?: string; signedUp?: { publishableKey: string; secretKey: string }; created?: { key: string }; errors: { code: string; message: string }[] }>;

const password = 'Quiet-Kettle-Orbit-58';
let opened = 0;

/** A brand that belongs to one test file alone, opened as anybody opens one: its changes disturb nobody. */
export async function openBrand(name: string, locales = ['en', 'de']): Promise<OwnBrand> {
  const email = `${unique('owner')}@example.com`;
  await ask('requestSignUpCode', { email }, 'request { expiresAt }');
  const { proof } = (await ask('confirmSignUpCode', { email, code: await codeFor(email) }, 'proof')).payload;
  return signUp(name, { email, proof, locales });
}

/** A name that no earlier run has used. */
export const unique = (name: string): string => `${name}-${Date.now().toString(36)}${(opened += 1)}`;

async function signUp(name: string, { email, proof, locales }: { email: string; proof: string | undefined; locales: string[] }): Promise<OwnBrand> {
  const slug = unique(name);
  const look = (await new BrandApi({}, `${endpoints().admin}/graphql`).query<{ themePresets: { key: string }[] }>('{ themePresets { key } }')).themePresets[0]?.key;
  const input = {
    proof, password, ownerName: 'Robin Test', brandName: `Brand ${slug}`, slug, look, country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin', locales, defaultLocale: locales[0],
  };
  const { cookie, payload } = await ask('signUp', input, 'signedUp { publishableKey secretKey }');
  const api = new BrandApi({ 'x-api-key': payload.signedUp?.secretKey });
  const open = new BrandApi({ 'x-api-key': payload.signedUp?.publishableKey });
  const listOrigins = async (origins: string[]) =>
    (await ask('createApiKey', { name: 'Shop', kind: 'PUBLISHABLE', origins }, 'created { key }', `/b/${slug}/graphql`, cookie)).payload.created?.key ?? '';
  return { slug, origin: hostUrl(`${slug}.${new URL(endpoints().platform).hostname}`), locales, api, open, email, password, listOrigins };
}

async function ask(name: string, input: unknown, selection: string, path = '/graphql', cookie = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} errors { ... on Error { code message } } } }`;
  const answer = await post<Answers>(`${endpoints().admin}${path}`, document, { input }, { origin: endpoints().admin, ...(cookie ? { cookie } : {}) });
  const payload = answer.data?.[name];
  if (!payload || payload.errors.length > 0) throw new Error(`${name} was refused: ${answer.text}`);
  return { payload, cookie: name === 'signUp' ? sessionOf(answer) : cookie };
}
