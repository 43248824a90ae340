// What a killed ./dev, a killed PostgreSQL or a power cut leaves in a data directory.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLineOf, isAlive, parentOf } from './processes.mjs';
import { Failure } from './terminal.mjs';

export async function clearPredecessor(directory) {
  const file = join(directory, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isAlive(pid) && commandLineOf(pid).includes(directory)) {
    // An orphan was adopted by another process; while its ./dev lives, that is still its parent.
    const supervisor = Number(contentOf(join(directory, 'supervisor')));
    if (parentOf(pid) === supervisor) throw new Failure(`${directory} is in use by another ./dev (process ${supervisor}).`);
    await endOrphan(pid);
  }
  // Its number may belong to a stranger by now, which would keep PostgreSQL from starting.
  rmSync(file, { force: true });
  for (const name of readdirSync(directory)) if (name.startsWith('.s.PGSQL.')) rmSync(join(directory, name));
}

async function endOrphan(pid) {
  process.kill(pid, 'SIGINT');
  for (let tenths = 0; tenths < 300 && isAlive(pid); tenths++) await pause(100);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(100);
}

const contentOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
