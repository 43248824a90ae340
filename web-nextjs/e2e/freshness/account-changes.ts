import { endpoints } from '../support/endpoints';
import { post } from '../support/graphql';
import { openBrand, type OwnBrand } from '../support/own-brand';
import { sessionOf } from '../support/staff';
import { change, prepared, type ChangeKind } from './change';

const refusals = 'errors { ... on Error { code } }';

const enter = (brand: OwnBrand) =>
  post(`${endpoints().admin}/graphql`, `mutation($input: SignInInput!) { signIn(input: $input) { viewer { email } ${refusals} } }`, { input: { email: brand.email, password: brand.password } }, { origin: endpoints().admin });

async function asOwner(brand: OwnBrand, document: string): Promise<void> {
  const cookie = sessionOf(await enter(brand));
  const { status, text, errors } = await post(`${endpoints().admin}/b/${brand.slug}/graphql`, document, {}, { cookie, origin: endpoints().admin });
  if (status !== 200 || errors) throw new Error(text);
}

async function withKey(brand: OwnBrand, mutation: (id: string) => string, kind = 'PUBLISHABLE') {
  const cookie = sessionOf(await enter(brand));
  const inConsole = (document: string) => post<{ createApiKey: { created: { apiKey: { id: string } } } }>(`${endpoints().admin}/b/${brand.slug}/graphql`, document, {}, { cookie, origin: endpoints().admin });
  const made = await inConsole(`mutation { createApiKey(input: { name: "Old", kind: ${kind} }) { created { apiKey { id } } } }`);
  return () => inConsole(`mutation { ${mutation(made.data?.createApiKey.created.apiKey.id ?? '')} }`);
}

/** What no page shows. */
export const accountChanges: ChangeKind[] = [
  change('signIn', 'signs in', (brand) => enter(brand)),
  change('signOut', 'signs out', (brand) => asOwner(brand, `mutation { signOut(input: {}) { signedOut ${refusals} } }`)),
  change('createApiKey', 'makes a key', (brand) => asOwner(brand, `mutation { createApiKey(input: { name: "More", kind: PUBLISHABLE }) { created { key } ${refusals} } }`)),
  prepared('setApiKeyOrigins', 'lists an origin on a key', (brand) => withKey(brand, (id) => `setApiKeyOrigins(input: { id: "${id}", origins: ["https://shop.example"] }) { apiKey { id } ${refusals} }`)),
  prepared('setApiKeyPermissions', 'takes permissions from a key', (brand) => withKey(brand, (id) => `setApiKeyPermissions(input: { id: "${id}", permissions: [] }) { apiKey { id } ${refusals} }`, 'SECRET')),
  prepared('rotateApiKey', 'replaces a key', (brand) => withKey(brand, (id) => `rotateApiKey(input: { id: "${id}" }) { rotated { key } ${refusals} }`)),
  change('setPublishableIntrospection', 'lets publishable keys read the schema', (brand) => asOwner(brand, `mutation { setPublishableIntrospection(input: { isAllowed: true }) { settings { publishableIntrospection } ${refusals} } }`)),
  prepared('revokeApiKey', 'revokes a key', (brand) => withKey(brand, (id) => `revokeApiKey(input: { id: "${id}" }) { apiKey { id } ${refusals} }`)),
];

/** Also requests and confirms a code on the way. */
export const signUpChanges: ChangeKind[] = [change('signUp', 'opens another brand', () => openBrand('newcomer'))];

/** Mutations that a sign-up goes through, so that they have no change of their own. */
export const withinSignUp = ['requestSignUpCode', 'confirmSignUpCode'];
