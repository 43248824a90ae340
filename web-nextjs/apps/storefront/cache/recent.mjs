/**
 * A map with a budget of bytes; the least recently used entries leave first.
 * @template T
 */
export class Recent {
  /** @type {Map<string, { entry: T, bytes: number }>} in order of use */
  #entries = new Map();
  #budget;
  #onLeave;
  #bytes = 0;

  /**
   * @param {number} budget
   * @param {(key: string) => void} [onLeave] called for an entry that was pushed out
   */
  constructor(budget, onLeave = () => undefined) {
    this.#budget = budget;
    this.#onLeave = onLeave;
  }

  get bytes() {
    return this.#bytes;
  }

  /** @param {string} key */
  get(key) {
    const held = this.#entries.get(key);
    if (!held) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, held);
    return held.entry;
  }

  /**
   * @param {string} key
   * @param {T} entry
   * @param {number} bytes
   */
  set(key, entry, bytes) {
    this.delete(key);
    this.#entries.set(key, { entry, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#budget) break;
      this.delete(oldest);
      this.#onLeave(oldest);
    }
  }

  /** @param {string} key */
  delete(key) {
    this.#bytes -= this.#entries.get(key)?.bytes ?? 0;
    return this.#entries.delete(key);
  }
}
