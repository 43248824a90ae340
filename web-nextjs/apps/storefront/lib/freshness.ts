import 'server-only';
import type { Shared } from '../cache/shared.mjs';

const SYMBOL = Symbol.for('foodsaas.freshness');

/** The freshness state of this process: the cache handler, which Next.js loads apart from the bundles, puts it on the global object. */
export function freshness(): Shared['freshness'] {
  const shared = (globalThis as unknown as Record<symbol, Shared | undefined>)[SYMBOL];
  if (!shared) throw new Error('The cache handler has not been loaded: is `cacheHandler` set in next.config.ts?');
  return shared.freshness;
}
