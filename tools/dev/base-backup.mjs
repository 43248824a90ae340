// Copying a running PostgreSQL: PostgreSQL's own low-level backup, since the embedded one comes without pg_basebackup.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveInto, pointer } from './archive.mjs';
import { connected } from './superuser.mjs';
import { Failure } from './terminal.mjs';

// What belongs to the running server, or is made anew by the one that starts from the copy.
const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'supervisor', pointer]);
const leftEmpty = new Set(['pg_wal', 'pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);

/** Copies the server's data directory while it works. Returns the copy's folder. */
export const takeBackup = (url, backups) => connected(url, async (client) => {
  const { directory, archives } = (await client.query("SELECT current_setting('data_directory') AS directory, current_setting('archive_mode') AS archives")).rows[0];
  if (!existsSync(join(directory, 'PG_VERSION'))) throw new Failure('The files of this PostgreSQL are not on this machine: back it up with its own means.');
  if (archives !== 'on') throw new Failure('This PostgreSQL was started by an earlier ./dev and keeps no log: ./dev down, then ./dev up.');
  if (readdirSync(join(directory, 'pg_tblspc')).length > 0) throw new Failure('This PostgreSQL has tablespaces: back it up with pg_basebackup.');

  const bases = join(backups, 'base');
  const unfinished = join(bases, 'unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  // Others may pass through to the log, which PostgreSQL's account writes.
  mkdirSync(backups, { recursive: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  archiveInto(directory, backups);
  await client.query("SELECT pg_backup_start('foodsaas', fast => true)");
  copy(directory, join(unfinished, 'data'), true);
  // Waits until the log of the copying is in the archive.
  const { label, at } = (await client.query('SELECT labelfile AS label, clock_timestamp() AS at FROM pg_backup_stop()')).rows[0];
  writeFileSync(join(unfinished, 'data', 'backup_label'), label);
  const done = new Date(at.getTime() + 1).toISOString();
  writeFileSync(join(unfinished, 'backup.json'), `${JSON.stringify({ at: done })}\n`);
  const base = join(bases, done.replaceAll(':', '-'));
  renameSync(unfinished, base);
  return base;
});

/** The latest copy that was whole at an instant. */
export function baseBefore(backups, at) {
  const bases = join(backups, 'base');
  const known = (existsSync(bases) ? readdirSync(bases) : []).map((name) => join(bases, name)).filter((base) => existsSync(join(base, 'backup.json')))
    .map((base) => ({ base, at: JSON.parse(readFileSync(join(base, 'backup.json'), 'utf8')).at })).sort((a, b) => a.at.localeCompare(b.at));
  const found = known.findLast((one) => Date.parse(one.at) <= Date.parse(at));
  if (!found) throw new Failure(known.length > 0 ? `The oldest backup in ${backups} is of ${known[0].at}.` : `There is no backup in ${backups}: ./dev backup`);
  return found.base;
}

/** Files come and go, and change while they are read: the log repairs that. */
function copy(from, to, isTop) {
  mkdirSync(to, { mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.name.startsWith('pgsql_tmp') || (isTop && leftOut.has(entry.name))) continue;
    if (entry.isDirectory() && isTop && leftEmpty.has(entry.name)) mkdirSync(target, { mode: 0o700 });
    else if (entry.isDirectory()) copy(source, target, false);
    else if (entry.isFile()) copyIfThere(source, target);
  }
}

function copyIfThere(source, target) {
  try {
    copyFileSync(source, target);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
