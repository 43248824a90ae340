// Which processes live, and whether a number still means the process that we once saw.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Something that differs between two processes that get the same number one after the other. */
export const birthOf = (pid) => linuxStat(pid)?.[19] ?? ask(pid, 'lstart');

export const parentOf = (pid) => Number(linuxStat(pid)?.[1] ?? ask(pid, 'ppid'));

export function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ask(pid, 'command') ?? '';
  }
}

export const isSame = ({ pid, birth }) => isAlive(pid) && birthOf(pid) === birth;

/** Fields of /proc/PID/stat from the state on; the name before them may contain anything. */
function linuxStat(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return fields[0] === 'Z' ? undefined : fields;
  } catch {
    return undefined;
  }
}

function ask(pid, field) {
  if (process.platform === 'linux') return undefined;
  const answer = spawnSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' });
  return answer.stdout?.trim() || undefined;
}
