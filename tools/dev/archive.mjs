// Where a server's write-ahead log is kept. PostgreSQL cannot begin to archive without a restart, so a server that may be backed up always does: into the folder that
// the file `archive-to` in its data directory names, nowhere before the first backup.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clusterDirectory, giveAway } from './cluster.mjs';
import { connected } from './superuser.mjs';
import { Failure } from './terminal.mjs';

export const pointer = 'archive-to';

// A file appears whole or not at all; the same one may come twice after a crash. A folder that somebody threw away ends the archive, not the server.
const keep = 'if test -f "$to/%f"; then cmp -s "%p" "$to/%f"; else cp "%p" "$to/%f.part" && mv "$to/%f.part" "$to/%f"; fi';
export const archiveCommand = `test ! -f ${pointer} || { to=$(cat ${pointer}); test ! -d "$to" || { ${keep}; }; }`;

/** A backup's folder of log files: inside it, or where PostgreSQL's account can reach it. */
export const archiveOf = (backups) => clusterDirectory(join(backups, 'wal'));

/** From now on the server of a data directory keeps its log there. */
export function archiveInto(dataDirectory, backups) {
  const archive = archiveOf(backups);
  if (!existsSync(archive)) {
    mkdirSync(archive, { mode: 0o700 });
    giveAway(archive);
  }
  const file = join(dataDirectory, pointer);
  writeFileSync(file, archive);
  giveAway(file);
}

/** Returns when all that is committed by now is in the archive, and something after it: recovery ends there. */
export async function archiveUntilNow(url, backups) {
  const file = await connected(url, async (client) => {
    await client.query("SELECT pg_logical_emit_message(true, 'foodsaas', 'until here')");
    return (await client.query('SELECT pg_walfile_name(pg_switch_wal()) AS name')).rows[0].name;
  });
  for (let tenths = 0; !existsSync(join(archiveOf(backups), file)); tenths++) {
    if (tenths === 600) throw new Failure(`PostgreSQL does not archive into ${archiveOf(backups)}. Was it backed up into ${backups}?`);
    await pause(100);
  }
}
