import { createHash } from 'node:crypto';

/** The name of a query's answer, the same on every node: hex SHA-256 over tenant, locale, document and variables in canonical JSON. */
export function cacheKey(tenant: string, locale: string, document: string, variables: Record<string, unknown>): string {
  return createHash('sha256').update([tenant, locale, document, canonicalJson(variables)].join('\n')).digest('hex');
}

/** JSON with sorted object keys and without undefined members, so that equal variables are equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
