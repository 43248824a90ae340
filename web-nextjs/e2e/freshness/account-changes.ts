import { createHash, randomBytes } from 'node:crypto';
import { connectApp } from '../support/app';
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

type MadeApp = { createApp: { created: { secret: string; app: { id: string; clientId: string } } } };

const redirect = 'https://app.example/back';
const newApp = `createApp(input: { name: "Till", kind: SERVER, permissions: ["EditMenu"], redirectUris: ["${redirect}"] })`;

/** With an app of the brand's own, connected where `list` names the connections that the change is about. */
async function withApp(brand: OwnBrand, mutation: (id: string) => string, list?: 'connectedApps' | 'myConnectedApps') {
  const cookie = sessionOf(await enter(brand));
  const inConsole = <T>(document: string) => post<T>(`${endpoints().admin}/b/${brand.slug}/graphql`, document, {}, { cookie, origin: endpoints().admin });
  const made = (await inConsole<MadeApp>(`mutation { ${newApp} { created { secret app { id clientId } } } }`)).data?.createApp.created;
  if (!made) throw new Error('No app was made.');
  if (list === undefined) return () => inConsole(`mutation { ${mutation(made.app.id)} }`);
  const verifier = randomBytes(32).toString('base64url');
  await connectApp({ ...made.app, secret: made.secret, redirect, verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }, brand.slug, cookie);
  const connections = (await inConsole<Record<string, { id: string }[]>>(`{ ${list} { id } }`)).data?.[list];
  return () => inConsole(`mutation { ${mutation(connections?.[0]?.id ?? '')} }`);
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
  change('createApp', 'makes an app', (brand) => asOwner(brand, `mutation { ${newApp} { created { secret } ${refusals} } }`)),
  prepared('rotateAppSecret', 'gives an app another secret', (brand) => withApp(brand, (id) => `rotateAppSecret(input: { id: "${id}" }) { rotated { secret } ${refusals} }`)),
  prepared('removeApp', 'removes an app', (brand) => withApp(brand, (id) => `removeApp(input: { id: "${id}" }) { removedId ${refusals} }`)),
  prepared('disconnectApp', 'disconnects an app', (brand) => withApp(brand, (id) => `disconnectApp(input: { id: "${id}" }) { disconnectedId ${refusals} }`, 'connectedApps')),
  prepared('disconnectMyApp', 'disconnects an app of one’s own', (brand) => withApp(brand, (id) => `disconnectMyApp(input: { id: "${id}" }) { disconnectedId ${refusals} }`, 'myConnectedApps')),
  prepared('revokeApiKey', 'revokes a key', (brand) => withKey(brand, (id) => `revokeApiKey(input: { id: "${id}" }) { apiKey { id } ${refusals} }`)),
];

/** Also requests and confirms a code on the way. */
export const signUpChanges: ChangeKind[] = [change('signUp', 'opens another brand', () => openBrand('newcomer'))];

/** Mutations that a sign-up goes through, so that they have no change of their own. */
export const withinSignUp = ['requestSignUpCode', 'confirmSignUpCode'];
