// Child processes: each in a process group of its own, so that Ctrl-C reaches only ./dev, which ends them in order.
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { atEnd, isEnding } from './lifetime.mjs';
import { endOfLog, Failure } from './terminal.mjs';

// Would make the API listen elsewhere than where the front door is expected.
const unwanted = ['ASPNETCORE_URLS', 'ASPNETCORE_HTTP_PORTS', 'DOTNET_URLS', 'PORT', 'HOSTNAME'];

export function environment(extra = {}) {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.includes(name)));
  return { ...inherited, ...extra };
}

/** Starts a program whose output goes to a log file. `exited` never rejects. */
export function launch(command, args, { log, cwd, env = environment(), uid, gid, append = false }) {
  if (isEnding()) throw new Failure('Interrupted.');
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, append ? 'a' : 'w');
  const child = spawn(command, args, { cwd, env, uid, gid, detached: true, stdio: ['ignore', file, file] });
  closeSync(file);
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, how: `could not start: ${error.message}` }));
    child.once('exit', (code, signal) => resolve({ code, how: signal ? `was ended by ${signal}` : `ended with code ${code}` }));
  });
  return { pid: child.pid, log, exited };
}

/** Asks a process and its group to end, and insists after a while. */
export async function stop({ pid, exited }, { signal = 'SIGTERM', patience = 10 } = {}) {
  signalGroup(pid, signal);
  if (!(await within(patience, exited))) {
    signalGroup(pid, 'SIGKILL');
    await exited;
  }
  signalGroup(pid, 'SIGKILL');
}

/** Runs a program to its end. Fails with the end of its log unless `mayFail`. */
export async function run(command, args, { mayFail = false, minutes = 30, ...options }) {
  const child = launch(command, args, options);
  const forget = atEnd(() => stop(child, { patience: 5 }));
  const result = (await within(minutes * 60, child.exited)) ?? { code: 124, how: `was still running after ${minutes} minutes` };
  if (result.code === 124) await stop(child, { patience: 5 });
  forget();
  // A build that is asked to end may call its half work a success.
  if (isEnding()) throw new Failure('Interrupted.');
  if (result.code !== 0 && !mayFail)
    throw new Failure(`${[basename(command), ...args].join(' ').slice(0, 200)} ${result.how}.\n${endOfLog(options.log)}`);
  return result;
}

/** The value of a promise, or undefined when it takes longer than so many seconds. */
export async function within(seconds, promise) {
  let timer;
  const timeout = new Promise((resolve) => { timer = setTimeout(resolve, seconds * 1000); });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
