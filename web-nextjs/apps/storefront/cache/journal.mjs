import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * An append-only file of JSON lines. A line is on the disk before `append` resolves; a line that was torn by a crash is left out on reading.
 */
export class Journal {
  #path;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
  }

  /** @returns {unknown[]} */
  read() {
    let text;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch {
      return [];
    }
    return text.split('\n').flatMap((line) => {
      try {
        return line ? [JSON.parse(line)] : [];
      } catch {
        return [];
      }
    });
  }

  /**
   * Replaces the whole file at once.
   * @param {unknown[]} lines
   */
  rewrite(lines) {
    const draft = `${this.#path}.${process.pid}.new`;
    const file = openSync(draft, 'w');
    writeSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    fsyncSync(file);
    closeSync(file);
    renameSync(draft, this.#path);
  }

  /** @param {unknown} line */
  append(line) {
    const written = this.#last.then(() => this.#write(`${JSON.stringify(line)}\n`));
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** @param {string} text */
  async #write(text) {
    const file = await open(this.#path, 'a');
    try {
      await file.write(text);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
