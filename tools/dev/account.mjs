// PostgreSQL refuses to run as root. Then it runs as the owner of this clone, or as `nobody`.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { root } from './clone.mjs';
import { Failure } from './terminal.mjs';

let found;

/** `{}` when the present account will do, else `{ uid, gid }` of another one. */
export function postgresAccount() {
  found ??= process.getuid() === 0 ? unprivileged() : {};
  return found;
}

function unprivileged() {
  const owner = statSync(root).uid;
  for (const name of [...(owner === 0 ? [] : [owner]), 'nobody']) {
    // initdb needs an account that has a name.
    const [uid, gid] = ['-u', '-g'].map((what) => spawnSync('id', [what, String(name)], { encoding: 'utf8' }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Failure('PostgreSQL does not run as root, and this machine has no account "nobody". Start ./dev as another user, or set FOODSAAS_POSTGRES.');
}

/** Whether that account may do something to a path, tried for real: `-x`, `-r` or `-w`. */
export function accountMay(what, path) {
  const attempt = spawnSync('test', [what, path], { ...postgresAccount(), cwd: '/' });
  if (attempt.error) {
    throw new Failure(`Cannot start programs as another user (${attempt.error.code}). Start ./dev as a user other than root, or set FOODSAAS_POSTGRES.`);
  }
  return attempt.status === 0;
}
