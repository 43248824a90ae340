import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Recent } from './recent.mjs';

/** Files of one folder within a budget of bytes, written whole or not at all. A disk that fails is a cache that misses. */
export class Disk {
  #folder;
  #names;
  #drafts = 0;

  /**
   * @param {string} folder
   * @param {number} budget
   */
  constructor(folder, budget) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#names = new Recent(budget, (name) => void rm(join(folder, name), { force: true }));
    for (const { name, size } of filesByAge(folder)) this.#names.set(name, true, size);
  }

  /** @param {string} name */
  async read(name) {
    if (!this.#names.get(name)) return null;
    try {
      return await readFile(join(this.#folder, name));
    } catch {
      this.#names.delete(name);
      return null;
    }
  }

  /**
   * @param {string} name
   * @param {Buffer} bytes
   */
  async write(name, bytes) {
    const draft = join(this.#folder, `${name}.${process.pid}.${(this.#drafts += 1)}.new`);
    try {
      await writeFile(draft, bytes);
      await rename(draft, join(this.#folder, name));
      this.#names.set(name, true, bytes.length);
    } catch (error) {
      console.warn(`A page could not be kept on the disk: ${String(error)}`);
      await rm(draft, { force: true });
    }
  }

  /** @param {string} name */
  async delete(name) {
    if (this.#names.delete(name)) await rm(join(this.#folder, name), { force: true });
  }
}

/** @param {string} folder */
function filesByAge(folder) {
  return readdirSync(folder)
    .filter((name) => !name.endsWith('.new'))
    .map((name) => ({ name, ...pick(statSync(join(folder, name))) }))
    .sort((a, b) => a.modified - b.modified);
}

/** @param {import('node:fs').Stats} stats */
const pick = (stats) => ({ size: stats.size, modified: stats.mtimeMs });
