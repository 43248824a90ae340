import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { askInvalidations } from './api.mjs';
import { Disk } from './disk.mjs';
import { EntryStore } from './entry-store.mjs';
import { Freshness } from './freshness.mjs';
import { Journal } from './journal.mjs';
import { Recent } from './recent.mjs';

const MEBIBYTE = 1024 * 1024;
const SYMBOL = Symbol.for('foodsaas.freshness');

/** @typedef {{ freshness: Freshness, entries: EntryStore }} Shared */

/**
 * The one state of this process: Next.js makes a cache handler for every request, and bundles route handlers apart from it.
 * @param {string} serverFolder `.next/server`
 * @returns {Shared}
 */
export function shared(serverFolder) {
  const holder = /** @type {Record<symbol, Shared | undefined>} */ (/** @type {unknown} */ (globalThis));
  return (holder[SYMBOL] ??= open(serverFolder, process.env.FOODSAAS_ISR_DIR ?? join(serverFolder, '..', 'isr')));
}

/**
 * @param {string} serverFolder
 * @param {string} folder
 */
function open(serverFolder, folder) {
  const freshness = new Freshness(new Journal(join(folder, 'freshness.jsonl')), { askInvalidations });
  const generation = generationOf(serverFolder);
  const pages = new Disk(join(folder, generation), budget('FOODSAAS_ISR_DISK_MB', 1024));
  for (const other of readdirSync(folder, { withFileTypes: true })) {
    if (other.isDirectory() && other.name !== generation) rmSync(join(folder, other.name), { recursive: true, force: true });
  }
  return { freshness, entries: new EntryStore(pages, new Recent(budget('FOODSAAS_ISR_MEMORY_MB', 64))) };
}

/**
 * Pages name the scripts of their build and the public address of their brand: those of another build or address are of no use.
 * @param {string} serverFolder
 */
function generationOf(serverFolder) {
  const build = readFileSync(join(serverFolder, '..', 'BUILD_ID'), 'utf8');
  return createHash('sha256').update(`${build}\n${process.env.FOODSAAS_PUBLIC_ORIGIN_TEMPLATE ?? ''}`).digest('hex').slice(0, 16);
}

/**
 * @param {string} name
 * @param {number} mebibytes
 */
const budget = (name, mebibytes) => Number(process.env[name] ?? mebibytes) * MEBIBYTE;
