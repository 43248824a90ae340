import 'server-only';
import { textOf, type TadaDocumentNode } from '@foodsaas/graphql';
import { internalSecret } from '../cache/signature.mjs';
import { cacheKey } from './cache-key';
import { freshness } from './freshness';
import { signedTenant } from './signed-tenant';

/** A brand's site in one language: every query belongs to one. */
export type SiteKey = { tenant: string; locale: string };

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

async function send<Result>(text: string, variables: unknown, site: SiteKey, init: RequestInit & { headers: Record<string, string> }): Promise<Result> {
  const response = await fetch(`${process.env.FOODSAAS_API_URL}/graphql`, {
    ...init,
    method: 'POST',
    body: JSON.stringify({ query: text, variables }),
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': site.locale,
      'x-foodsaas-storefront': signedTenant(site.tenant, internalSecret()),
      ...init.headers,
    },
  });
  if (!response.ok) throw new Error(`The API answered ${response.status} for ${site.tenant}: ${(await response.text()).slice(0, 500)}`);
  const { data, errors } = (await response.json()) as Answer<Result>;
  if (errors?.length || !data) throw new Error(`The API answered with errors for ${site.tenant}: ${errors?.map((error) => error.message).join('; ') ?? 'no data'}`);
  return data;
}
