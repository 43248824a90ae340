// What runs in a copy, written down so that the next ./dev can end what a killed one left behind.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { clusterDirectory } from './cluster.mjs';
import { atEnd } from './lifetime.mjs';
import { clearPredecessor } from './postgres-predecessor.mjs';
import { birthOf, isSame } from './processes.mjs';

export function writeRunning(state, { database, parts }) {
  const processes = parts.map(({ name, pid, log }) => ({ name, pid, birth: birthOf(pid), log }));
  // The superuser's URL is for ./dev seed and the like, from another terminal.
  const running = { database: { ...database, server: database.server !== undefined }, processes };
  writeFileSync(state.running, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 });
  atEnd(() => rmSync(state.running, { force: true }));
}

/** Ends orphans; returns how many. */
export async function endLeftovers(state) {
  if (!existsSync(state.running)) return 0;
  const orphans = JSON.parse(readFileSync(state.running, 'utf8')).processes.filter(isSame);
  for (const orphan of orphans.filter(({ name }) => name !== 'postgres')) {
    process.kill(-orphan.pid, 'SIGTERM');
    for (let tenths = 0; tenths < 100 && isSame(orphan); tenths++) await pause(100);
    if (isSame(orphan)) process.kill(-orphan.pid, 'SIGKILL');
  }
  if (existsSync(state.postgres)) await clearPredecessor(clusterDirectory(state.postgres));
  rmSync(state.running, { force: true });
  return orphans.length;
}
