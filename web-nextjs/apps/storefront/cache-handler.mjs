import { registerRoute } from './cache/api.mjs';
import { brandRoute, isAbsent, isFailedAnswer, isOutdated, keysOf, momentOf, tagsOf, tenantOf } from './cache/rules.mjs';
import { shared } from './cache/shared.mjs';

/** Tells the front door as of which freshness version a page is. `outdated`: the data changed during its making, ask again. Missing: do not keep it. */
const PAGE_VERSION = 'x-foodsaas-page';

/**
 * The incremental cache of Next.js under our rules: an entry whose making began before something that it shows was invalidated is neither kept nor
 * served, and a page enters only after the API knows what it was made from.
 */
export default class StorefrontCache {
  #freshness;
  #entries;

  /** @param {{ serverDistDir: string }} context */
  constructor({ serverDistDir }) {
    const isBuilding = process.env.NEXT_PHASE === 'phase-production-build';
    const { freshness, entries } = isBuilding ? { freshness: null, entries: null } : shared(serverDistDir);
    this.#freshness = freshness;
    this.#entries = entries;
  }

  /** @param {string} key */
  async get(key) {
    const entry = (await this.#entries?.get(key)) ?? null;
    if (!entry || !this.#freshness) return entry;
    const tenant = tenantOf(entry.tags);
    if (tenant && !(await this.#freshness.catchUp(tenant))) return null;
    if (!isOutdated(entry.tags, this.#freshness.invalidations)) return entry;
    await this.#entries?.delete(key);
    return null;
  }

  /**
   * @param {string} key
   * @param {import('./cache/entry-store.mjs').Value | null} value
   * @param {{ tags?: string[], cacheControl?: unknown }} context
   */
  async set(key, value, context) {
    if (!this.#freshness || !this.#entries || !value) return;
    const tags = tagsOf(value, context);
    if (!(await this.#mayKeep(key, value, tags))) return;
    await this.#entries.set(key, { value, tags, lastModified: Date.now(), cacheControl: context.cacheControl });
  }

  /** Invalidations carry a version and come through POST /internal/revalidate; a bare tag has none. */
  async revalidateTag() {
    await Promise.resolve();
  }

  resetRequestCache() {
    return undefined;
  }

  /**
   * @param {string} key
   * @param {import('./cache/entry-store.mjs').Value} value
   * @param {string[]} tags
   */
  async #mayKeep(key, value, tags) {
    const invalidations = this.#freshness?.invalidations ?? new Map();
    if (value.kind === 'FETCH') return !isOutdated(tags, invalidations) && !isFailedAnswer(value) && !isAbsent(value, tags);
    const page = brandRoute(key);
    if (!page) return true;
    // Anybody can ask for pages that do not exist: keeping those would fill the disk and the registry with them.
    if (value.status === 404) return false;
    const isTaken = !isOutdated(tags, invalidations) && (await this.#register(page, tags));
    const isCurrent = !isOutdated(tags, invalidations);
    if (isTaken || !isCurrent) mark(value, isCurrent ? String(momentOf(tags).version) : 'outdated');
    return isTaken && isCurrent;
  }

  /**
   * @param {{ route: string, tenant: string }} page
   * @param {string[]} tags
   */
  async #register({ route, tenant }, tags) {
    try {
      if (await registerRoute({ tenant, route, keys: keysOf(tags), version: momentOf(tags).version })) return true;
      await this.#freshness?.learn(tenant);
    } catch (error) {
      console.warn(`${route} is not kept, the API did not register it: ${String(error)}`);
    }
    return false;
  }
}

/**
 * Next.js sends the headers of the value that it stores: marking them marks the response of a miss as well as that of every later hit.
 * @param {import('./cache/entry-store.mjs').Value} value
 * @param {string} version
 */
function mark(value, version) {
  value.headers = Object.assign(value.headers ?? {}, { [PAGE_VERSION]: version });
}
