// The one process that keeps a running copy up. Its pid file holds its number and its birth.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { birthOf, isSame } from './processes.mjs';
import { Failure } from './terminal.mjs';

/** The number of the process, or undefined when nothing runs. */
export function runningSupervisor(state) {
  if (!existsSync(state.pidFile)) return undefined;
  const [pid, birth] = readFileSync(state.pidFile, 'utf8').split('\n');
  return isSame({ pid: Number(pid), birth }) ? Number(pid) : undefined;
}

export function refuseWhenRunning(state) {
  const pid = runningSupervisor(state);
  if (!pid) return;
  const api = existsSync(state.endpoints) ? `, at ${JSON.parse(readFileSync(state.endpoints, 'utf8')).api}` : ' and still starting';
  throw new Failure(`FoodSaaS is up already (process ${pid}${api}). Stop it with ./dev down.`);
}

/** Whether it runs behind the terminal, so that another command may restart it. */
export const isDetached = (state) => readFileSync(state.pidFile, 'utf8').includes('\ndetached\n');

/** Makes this process the supervisor; returns how to step down. */
export function claim(state, { detached }) {
  refuseWhenRunning(state);
  rmSync(state.pidFile, { force: true });
  try {
    writeFileSync(state.pidFile, `${process.pid}\n${birthOf(process.pid)}\n${detached ? 'detached' : 'terminal'}\n`, { flag: 'wx' });
  } catch (error) {
    if (error.code === 'EEXIST') throw new Failure('Another ./dev up started at this moment.');
    throw error;
  }
  return () => rmSync(state.pidFile, { force: true });
}
