/** @typedef {import('./rules.mjs').Moment} Moment */
/** @typedef {{ tenant: string, version: number, keys: string[], count: number }} Invalidation */

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
  #askVersion;
  /** @type {Map<string, Promise<void>>} */
  #asking = new Map();

  /**
   * @param {import('./journal.mjs').Journal} journal
   * @param {(tenant: string) => Promise<number>} askVersion asks the API
   */
  constructor(journal, askVersion) {
    this.#journal = journal;
    this.#askVersion = askVersion;
    for (const line of journal.read()) this.#take(/** @type {Invalidation} */ (line));
    journal.rewrite(this.#condensed());
  }

  /**
   * The tags that a fetch carries which begins now.
   * @param {string} tenant
   * @param {string} key
   */
  async tagsFor(tenant, key) {
    if (!this.versions.has(tenant)) await this.learn(tenant);
    return [`k:${key}`, `v:${this.versions.get(tenant) ?? 0}`, `c:${this.#count}`];
  }

  /**
   * Asks the API for the brand's version; one question at a time for each brand. When the API is down nothing is learnt: entries made
   * meanwhile count as older than any change, which costs speed, never freshness.
   * @param {string} tenant
   */
  learn(tenant) {
    const asking = this.#asking.get(tenant) ?? this.#ask(tenant).finally(() => this.#asking.delete(tenant));
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
  async #ask(tenant) {
    try {
      this.#raise(tenant, await this.#askVersion(tenant));
    } catch (error) {
      console.warn(`The API did not tell the freshness version of ${tenant}: ${String(error)}`);
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
