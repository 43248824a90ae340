import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const made = (name) => /^(bin|obj|node_modules|\.next.*|coverage|test-results|playwright-report|next-env\.d\.ts|.*\.tsbuildinfo|\.DS_Store)$/.test(name);

/** A hash of what the files say, not of when they were written: a checkout of the same sources needs no new build. */
export function fingerprint(paths, { skip = [] } = {}) {
  const hash = createHash('sha256').update(process.version);
  const add = (path) => {
    if (skip.includes(path) || !existsSync(path)) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!made(name)) add(join(path, name));
    } else {
      hash.update(`\0${path}\0`).update(readFileSync(path));
    }
  };
  paths.forEach(add);
  return hash.digest('hex').slice(0, 16);
}
