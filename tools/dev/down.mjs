// `./dev down`: ends a running `up` and waits for it.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ownState } from './clone.mjs';
import { endLeftovers } from './leftovers.mjs';
import { runningSupervisor } from './supervisor.mjs';
import { say } from './terminal.mjs';

const patience = 75;

export async function down() {
  const state = ownState();
  const pid = await endSupervisor(state);
  const orphans = await endLeftovers(state);
  for (const path of [state.pidFile, state.endpoints]) rmSync(path, { force: true });
  say(pid ? 'FoodSaaS is down.' : orphans > 0 ? `Ended ${orphans} processes of a killed ./dev up.` : 'Nothing was running.');
}

/** Has the supervisor end what it keeps up; its number, or undefined where none ran. */
export async function endSupervisor(state) {
  const pid = runningSupervisor(state);
  if (!pid) return undefined;
  process.kill(pid, 'SIGTERM');
  for (let tenths = 0; tenths < patience * 10 && runningSupervisor(state) && isListed(state, pid); tenths++) await pause(100);
  if (runningSupervisor(state) === pid) process.kill(pid, 'SIGKILL');
  return pid;
}

const isListed = (state, pid) => existsSync(state.pidFile) && readFileSync(state.pidFile, 'utf8').startsWith(`${pid}\n`);
