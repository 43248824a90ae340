import { endpoints } from './endpoints';
import { json, request } from './http';

/** Lets an app act for whoever has the session, as a browser does, and fetches its tokens; `verifier` is its PKCE secret, `challenge` the hash. */
export async function connectApp(app: { clientId: string; secret: string; redirect: string; verifier: string; challenge: string }, slug: string, cookie: string): Promise<void> {
  const { admin } = endpoints();
  const asked = new URLSearchParams({
    client_id: app.clientId, redirect_uri: app.redirect, response_type: 'code', scope: 'EditMenu', state: 's', code_challenge: app.challenge, code_challenge_method: 'S256',
  });
  const page = await request(`${admin}/oauth/authorize?${asked.toString()}`, { headers: { cookie } });
  const seal = /name="seal" value="([^"]*)"/.exec(page.text)?.[1];
  if (seal === undefined) throw new Error(page.text);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const allowed = await request(`${admin}/oauth/authorize`, { method: 'POST', headers: { ...form, cookie, origin: admin }, body: `${asked.toString()}&brand=${slug}&decision=allow&seal=${seal}` });
  const code = new URL(allowed.headers.location ?? '').searchParams.get('code') ?? '';
  const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: app.redirect, client_id: app.clientId, client_secret: app.secret, code_verifier: app.verifier });
  const tokens = await request(`${admin}/oauth/token`, { method: 'POST', headers: form, body: body.toString() });
  if (tokens.status !== 200) throw new Error(JSON.stringify(json(tokens)));
}
