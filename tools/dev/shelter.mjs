// A folder that another account can reach, for clones inside a home that it cannot read.
// The folder is random and remembered in `<directory>/moved-to`; when that note is gone, so is the folder, at the next start.
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const place = existsSync('/var/tmp') ? '/var/tmp' : tmpdir();
const prefix = 'foodsaas-';

export function shelterFor(directory) {
  const note = join(directory, 'moved-to');
  if (existsSync(note)) {
    const known = readFileSync(note, 'utf8');
    if (isOurs(known)) return known;
  }
  sweep();
  mkdirSync(directory, { recursive: true });
  const shelter = mkdtempSync(join(place, prefix));
  // Others may pass through, not list: what is inside has its own modes.
  chmodSync(shelter, 0o711);
  // In this order, a sweep at the same moment leaves it alone.
  writeFileSync(note, shelter);
  writeFileSync(join(shelter, 'belongs-to'), directory, { mode: 0o600 });
  return shelter;
}

/** Removes shelters whose directory is gone. */
export function sweep() {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(prefix))) {
    const shelter = join(place, name);
    if (!isOurs(shelter) || !existsSync(join(shelter, 'belongs-to'))) continue;
    const note = join(readFileSync(join(shelter, 'belongs-to'), 'utf8'), 'moved-to');
    const inUse = existsSync(note) && readFileSync(note, 'utf8') === shelter;
    if (!inUse) rmSync(shelter, { recursive: true, force: true });
  }
}

function isOurs(path) {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat !== undefined && stat.isDirectory() && stat.uid === process.getuid();
}
