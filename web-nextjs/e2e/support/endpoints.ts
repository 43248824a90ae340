import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Endpoints = {
  api: string;
  graphql: string;
  platform: string;
  admin: string;
  playground: string;
  storefronts: Record<string, string>;
  keys: Record<string, string>;
  secretKeys: Record<string, string>;
  postgresOwner: string;
  logins: { role: string; tenant?: string | null; email: string; password: string; totpSecret?: string | null }[];
};

let known: Endpoints | undefined;

/** Where everything is: what `./dev test` started, else what `./dev up` started. Read late, so that tests can be listed with nothing running. */
export function endpoints(): Endpoints {
  const path = process.env.FOODSAAS_ENDPOINTS ?? join(__dirname, '..', '..', '..', '.dev', 'endpoints.json');
  return (known ??= JSON.parse(readFileSync(path, 'utf8')) as Endpoints);
}

/** The entry of a brand in one of the tables. */
export function of(table: Record<string, string>, slug: string): string {
  const found = table[slug];
  if (!found) throw new Error(`${slug} is not in the endpoints.`);
  return found;
}

export const storefrontOf = (slug: string): string => of(endpoints().storefronts, slug);

/** The address of a host beside the known ones, on the same port. */
export function hostUrl(name: string): string {
  const url = new URL(endpoints().platform);
  url.hostname = name;
  return url.origin;
}

/** The two brands that are looked at side by side. They are only read: tests that change something open brands of their own. */
export const demoBrands = ['funkelofen', 'yoinoki'] as const;
