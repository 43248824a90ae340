// A PostgreSQL data directory: where it is, making it, and what an earlier process left in it.
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accountMay, postgresAccount } from './account.mjs';
import { environment, run } from './child.mjs';
import { shelterFor } from './shelter.mjs';
import { Failure } from './terminal.mjs';

const major = '18';
const passwordFile = 'superuser-password';

/** The folder itself, or its shelter when PostgreSQL's account cannot reach it. */
export function clusterDirectory(wanted) {
  mkdirSync(dirname(wanted), { recursive: true });
  return accountMay('-x', dirname(wanted)) ? wanted : join(shelterFor(wanted), 'data');
}

/** Makes the cluster unless it is there; returns its superuser's password. */
export async function ensureCluster(directory, { binaries, log, durable }) {
  if (existsSync(join(directory, 'PG_VERSION'))) return passwordOf(directory);
  if (existsSync(directory) && readdirSync(directory).length > 0)
    throw new Failure(`${directory} is not empty and holds no PostgreSQL database.`);

  const unfinished = `${directory}.unfinished`;
  const password = randomBytes(24).toString('base64url');
  const secret = `${unfinished}-password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  for (const path of [unfinished, secret]) giveAway(path);
  await run(join(binaries, 'bin', 'initdb'), [
    `--pgdata=${unfinished}`, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256',
    '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    '--no-instructions', ...(durable ? [] : ['--no-sync']),
  ], { ...postgresAccount(), cwd: '/', env: environment({ LC_ALL: 'C' }), log });
  renameSync(secret, join(unfinished, passwordFile));
  if (existsSync(directory)) rmdirSync(directory);
  renameSync(unfinished, directory);
  return password;
}

function passwordOf(directory) {
  const version = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (version !== major) throw new Failure(`${directory} was made by PostgreSQL ${version}; this one is ${major}. ./dev reset makes a new one.`);
  if (!existsSync(join(directory, passwordFile))) throw new Failure(`${directory} was not made by ./dev: its superuser's password is unknown.`);
  return readFileSync(join(directory, passwordFile), 'utf8');
}

/** Makes a file PostgreSQL's own. */
export function giveAway(path) {
  const { uid, gid } = postgresAccount();
  if (uid !== undefined) chownSync(path, uid, gid);
}
