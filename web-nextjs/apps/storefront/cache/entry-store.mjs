import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/**
 * What Next.js hands over: a page, the answer of a route handler, or an answer of the API.
 * @typedef {{
 *   kind: string,
 *   headers?: Record<string, string | string[] | number | undefined>,
 *   status?: number,
 *   html?: string,
 *   rscData?: Buffer,
 *   body?: Buffer,
 *   segmentData?: Map<string, Buffer>,
 *   data?: { body: string },
 *   tags?: string[],
 * }} Value
 * @typedef {{ value: Value, tags: string[], lastModified: number, cacheControl?: unknown }} Entry
 */

/** Entries on the disk behind the most recently used ones in memory. */
export class EntryStore {
  #disk;
  #memory;

  /**
   * @param {import('./disk.mjs').Disk} disk
   * @param {import('./recent.mjs').Recent<Entry>} memory
   */
  constructor(disk, memory) {
    this.#disk = disk;
    this.#memory = memory;
  }

  /**
   * @param {string} key
   * @returns {Promise<Entry | null>}
   */
  async get(key) {
    const recent = this.#memory.get(key);
    if (recent) return recent;
    const bytes = await this.#disk.read(nameOf(key));
    if (!bytes) return null;
    const entry = /** @type {Entry} */ (deserialize(bytes));
    this.#memory.set(key, entry, bytes.length);
    return entry;
  }

  /**
   * @param {string} key
   * @param {Entry} entry
   */
  async set(key, entry) {
    const bytes = serialize(entry);
    this.#memory.set(key, entry, bytes.length);
    await this.#disk.write(nameOf(key), bytes);
  }

  /** @param {string} key */
  async delete(key) {
    this.#memory.delete(key);
    await this.#disk.delete(nameOf(key));
  }
}

/** @param {string} key */
const nameOf = (key) => createHash('sha256').update(key).digest('hex');
