/**
 * What a cached thing was made from and when. Next.js keeps tags beside every entry; ours are
 *   k:<key>      a query whose answer it shows
 *   v:<version>  the brand's freshness version that was known when such a query began
 *   c:<count>    how many invalidations this node had taken in by then
 *   t:<brand>    whose it is
 *   if:<field>   the answer is kept only where this field of it is not null
 * @typedef {{ version: number, count: number }} Moment
 */

/** @param {string[]} tags */
export const keysOf = (tags) => [...new Set(tags.filter((tag) => tag.startsWith('k:')).map((tag) => tag.slice(2)))];

/**
 * @param {string[]} tags
 * @returns {string | undefined} the brand that the entry shows
 */
export const tenantOf = (tags) => tags.find((tag) => tag.startsWith('t:'))?.slice(2);

/**
 * The moment that counts is the earliest: before the first fetch began.
 * @param {string[]} tags
 * @returns {Moment}
 */
export const momentOf = (tags) => ({ version: least(tags, 'v:'), count: least(tags, 'c:') });

/**
 * True when something that the entry shows was invalidated after its making began. The version orders changes as the database made them; the
 * count catches an invalidation that arrives late, after newer ones.
 * @param {string[]} tags
 * @param {ReadonlyMap<string, Moment>} invalidations by tag
 */
export function isOutdated(tags, invalidations) {
  const made = momentOf(tags);
  return tags.some((tag) => {
    const invalidated = tag.startsWith('k:') ? invalidations.get(tag) : undefined;
    return invalidated !== undefined && (invalidated.version > made.version || invalidated.count > made.count);
  });
}

/**
 * @param {import('./entry-store.mjs').Value} value
 * @param {{ tags?: string[] }} context
 */
export function tagsOf(value, context) {
  if (value.kind === 'FETCH') return context.tags ?? value.tags ?? [];
  const header = value.headers?.['x-next-cache-tags'];
  return typeof header === 'string' ? header.split(',') : [];
}

/**
 * An answer with errors comes with status 200 when a part of it succeeded. Keeping it would keep the failure.
 * @param {import('./entry-store.mjs').Value} value
 */
export function isFailedAnswer(value) {
  if (value.kind !== 'FETCH' || !value.data) return false;
  const answer = answerOf(value.data.body);
  return answer === null || answer.errors !== undefined;
}

/**
 * What was asked for is not there, and the API does not carry changes to such an answer.
 * @param {import('./entry-store.mjs').Value} value
 * @param {string[]} tags
 */
export function isAbsent(value, tags) {
  const fields = tags.filter((tag) => tag.startsWith('if:')).map((tag) => tag.slice(3));
  if (fields.length === 0 || !value.data) return false;
  const data = answerOf(value.data.body)?.data;
  return fields.some((field) => (data?.[field] ?? null) === null);
}

/**
 * @param {string} body base64, as Next.js keeps it
 * @returns {{ data?: Record<string, unknown> | null, errors?: unknown } | null}
 */
function answerOf(body) {
  try {
    return JSON.parse(Buffer.from(body, 'base64').toString('utf8'));
  } catch {
    return null;
  }
}

/**
 * Next.js prefixes the cache key of a page with its source file; the pathname comes after `/$`.
 * @param {string} cacheKey
 * @returns {{ route: string, tenant: string } | null} null for pages of no brand
 */
export function brandRoute(cacheKey) {
  const route = cacheKey.slice(cacheKey.indexOf('/$') + 2).replace(/^(?!\/)/, '/');
  const tenant = /^\/t\/([^/]+)\//.exec(route)?.[1];
  return tenant ? { route, tenant } : null;
}

/**
 * @param {string[]} tags
 * @param {string} prefix
 */
function least(tags, prefix) {
  const numbers = tags.filter((tag) => tag.startsWith(prefix)).map((tag) => Number(tag.slice(prefix.length)));
  return numbers.length > 0 ? Math.min(...numbers) : 0;
}
