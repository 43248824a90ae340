/** @typedef {import('./rules.mjs').Moment} Moment */
/** @typedef {{ tenant: string, version: number, keys: string[], count: number }} Invalidation */
/** @typedef {{ version: number, keys: Record<string, number> }} Missed */

/**
 * What this node knows of every brand: its newest freshness version, and for each query key when it was last invalidated. Shared by the cache handler
 * and the route handlers of one process; survives a restart through its journal.
 */
export class Freshness {
  /** @type {Map<string, number>} by tenant */
  versions = new Map();
  /** @type {Map<string, Moment>} by tag */
  invalidations = new Map();
  #count = 0;
  #journal;
  #api;
  /** @type {Map<string, Promise<boolean>>} */
  #asking = new Map();
  /** @type {Map<string, Promise<boolean>>} by tenant: whether all that this node may have missed was learnt */
  #caughtUp = new Map();

  /**
   * @param {import('./journal.mjs').Journal} journal
   * @param {{ askInvalidations: (tenant: string) => Promise<Missed> }} api
   */
  constructor(journal, api) {
    this.#journal = journal;
    this.#api = api;
    for (const line of journal.read()) this.#take(/** @type {Invalidation} */ (line));
    journal.rewrite(this.#condensed());
  }

  /**
   * The tags that a fetch carries which begins now.
   * @param {string} tenant
   * @param {string} key
   */
  async tagsFor(tenant, key) {
    await this.catchUp(tenant);
    if (!this.versions.has(tenant)) await this.learn(tenant);
    return [`k:${key}`, `v:${this.versions.get(tenant) ?? 0}`, `c:${this.#count}`, `t:${tenant}`];
  }

  /** Messages may have been missed: nothing of any brand is served before the API was asked about it. */
  doubt() {
    this.#caughtUp.clear();
  }

  /**
   * Learns what this node may have missed of a brand: once after its start, and once after each doubt.
   * @param {string} tenant
   * @returns {Promise<boolean>} false when the API could not be asked: what is kept of the brand must not be served now
   */
  catchUp(tenant) {
    const known = this.#caughtUp.get(tenant);
    if (known) return known;
    const asking = this.#learnMissed(tenant).then((learnt) => {
      if (!learnt && this.#caughtUp.get(tenant) === asking) this.#caughtUp.delete(tenant);
      return learnt;
    });
    this.#caughtUp.set(tenant, asking);
    return asking;
  }

  /**
   * Asks the API for the brand's version, and for what was invalidated up to it: who knew the version alone would make a page of that version from what he kept before.
   * One question at a time for each brand. When the API is down nothing is learnt: entries made meanwhile count as older than any change, which costs speed, never
   * freshness.
   * @param {string} tenant
   */
  learn(tenant) {
    const asking = this.#asking.get(tenant) ?? this.#learnMissed(tenant).finally(() => this.#asking.delete(tenant));
    this.#asking.set(tenant, asking);
    return asking;
  }

  /**
   * Takes an invalidation in; it is on the disk when this resolves. The same one again changes nothing, and the order of arrival does not matter.
   * @param {{ tenant: string, version: number, keys: string[] }} invalidation
   */
  async invalidate({ tenant, version, keys }) {
    const news = keys.filter((key) => this.#isNews(key, version));
    if (news.length === 0 && (this.versions.get(tenant) ?? -1) >= version) return;
    // What begins from here on sees the new data already, so it carries the new count.
    const line = { tenant, version, keys: news, count: (this.#count += 1) };
    await this.#journal.append(line);
    this.#take(line);
  }

  /** @param {string} tenant */
  async #learnMissed(tenant) {
    try {
      const { version, keys } = await this.#api.askInvalidations(tenant);
      for (const [at, changed] of byVersion(keys)) await this.invalidate({ tenant, version: at, keys: changed });
      this.#raise(tenant, version);
      return true;
    } catch (error) {
      console.warn(`The API did not tell what changed at ${tenant}: ${String(error)}`);
      return false;
    }
  }

  /** @param {Invalidation} line */
  #take({ tenant, version, keys, count }) {
    this.#count = Math.max(this.#count, count);
    if (tenant) this.#raise(tenant, version);
    for (const key of keys.filter((key) => this.#isNews(key, version))) this.invalidations.set(`k:${key}`, { version, count });
  }

  /**
   * @param {string} key
   * @param {number} version
   */
  #isNews(key, version) {
    return (this.invalidations.get(`k:${key}`)?.version ?? -1) < version;
  }

  /**
   * @param {string} tenant
   * @param {number} version
   */
  #raise(tenant, version) {
    this.versions.set(tenant, Math.max(version, this.versions.get(tenant) ?? 0));
  }

  /** One line for each brand and each key: what the journal shrinks to at every start. */
  #condensed() {
    const versions = [...this.versions].map(([tenant, version]) => ({ tenant, version, keys: [], count: 0 }));
    const keys = [...this.invalidations].map(([tag, { version, count }]) => ({ tenant: '', version, keys: [tag.slice(2)], count }));
    return [...versions, ...keys];
  }
}

/**
 * @param {Record<string, number>} keys
 * @returns {Map<number, string[]>} the oldest first
 */
function byVersion(keys) {
  /** @type {Map<number, string[]>} */
  const versions = new Map();
  for (const [key, version] of Object.entries(keys).sort((a, b) => a[1] - b[1])) versions.set(version, [...(versions.get(version) ?? []), key]);
  return versions;
}
