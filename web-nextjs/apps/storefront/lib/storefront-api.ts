import 'server-only';
import { textOf, type TadaDocumentNode } from '@foodsaas/graphql';
import { createHash } from 'node:crypto';
import { internalSecret } from '../cache/signature.mjs';
import { cacheKey } from './cache-key';
import { freshness } from './freshness';
import { signedTenant } from './signed-tenant';

/** A brand's site in one language: every query belongs to one. */
export type SiteKey = { tenant: string; locale: string };

/** The API's code where it does not know a document by its id. */
const UNKNOWN_DOCUMENT = 'PERSISTED_QUERY_NOT_FOUND';

const documentId = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`;

type Answer<Result> = { data?: Result | null; errors?: { message: string }[] };

/**
 * Asks the API. The answer is kept until the API says that it changed: it carries its cache key, and the freshness that was known before asking.
 * A failure throws, so that no page is made from it. With `onlyIf`, an answer without that field is kept by nobody: there is no end of things that
 * do not exist, and anybody can ask for them.
 */
export async function query<Result, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  site: SiteKey,
  onlyIf?: keyof Result & string,
): Promise<Result> {
  const text = textOf(document);
  const key = cacheKey(site.tenant, site.locale, text, variables);
  const tags = await freshness().tagsFor(site.tenant, key);
  const headers = { 'x-foodsaas-cache-key': key, ...(onlyIf && { 'x-foodsaas-cache-if': onlyIf }) };
  return send<Result>(text, variables, site, { headers, cache: 'force-cache', next: { tags: onlyIf ? [...tags, `if:${onlyIf}`] : tags } });
}

/** Asks for something that only the bearer of a preview token may see; never kept. */
export function queryPreview<Result, Variables extends Record<string, unknown>>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  site: SiteKey,
  token: string,
): Promise<Result> {
  return send<Result>(textOf(document), variables, site, { headers: { 'x-foodsaas-preview': token }, cache: 'no-store' });
}

type Sending = RequestInit & { headers: Record<string, string> };

/** Names the document; an API of another build, which does not know it, is sent the text. */
async function send<Result>(text: string, variables: unknown, site: SiteKey, init: Sending): Promise<Result> {
  const named = await post({ documentId: documentId(text), variables }, site, init);
  const response = await isUnknown(named) ? await post({ query: text, variables }, site, init) : named;
  if (!response.ok) throw new Error(`The API answered ${response.status} for ${site.tenant}: ${(await response.text()).slice(0, 500)}`);
  const { data, errors } = (await response.json()) as Answer<Result>;
  if (errors?.length || !data) throw new Error(`The API answered with errors for ${site.tenant}: ${errors?.map((error) => error.message).join('; ') ?? 'no data'}`);
  return data;
}

async function isUnknown(response: Response): Promise<boolean> {
  return response.status === 400 && (await response.clone().text()).includes(UNKNOWN_DOCUMENT);
}

function post(body: object, site: SiteKey, init: Sending): Promise<Response> {
  return fetch(`${process.env.FOODSAAS_API_URL}/graphql`, {
    ...init,
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': site.locale,
      'x-foodsaas-storefront': signedTenant(site.tenant, internalSecret()),
      ...init.headers,
    },
  });
}
