// Starting and ending one embedded PostgreSQL.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresAccount } from './account.mjs';
import { archiveCommand } from './archive.mjs';
import { environment, launch, stop, within } from './child.mjs';
import { clusterDirectory, ensureCluster } from './cluster.mjs';
import { atEnd } from './lifetime.mjs';
import { anyPort } from './ports.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { clearPredecessor } from './postgres-predecessor.mjs';
import { endOfLog, Failure } from './terminal.mjs';

const fastShutdown = { signal: 'SIGINT', patience: 30 };
const forgetful = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
const withoutArchive = ['wal_level=minimal', 'max_wal_senders=0'];
const supervisorFile = 'supervisor';

/** Starts the server of a data directory. A durable one survives a power cut; the others are for tests. `archives`: it can be backed up. */
export async function startPostgres(wanted, { log, durable, archives = durable, patience = 60 }) {
  const binaries = postgresBinaries();
  const directory = clusterDirectory(wanted);
  await clearPredecessor(directory);
  const password = await ensureCluster(directory, { binaries, log, durable });

  for (let attempt = 1; ; attempt++) {
    const port = await anyPort();
    const child = launch(join(binaries, 'bin', 'postgres'), serverArguments(directory, port, { durable, archives }), {
      ...postgresAccount(), cwd: '/', env: environment({ LC_ALL: 'C' }), log,
    });
    const forget = atEnd(() => stop(child, fastShutdown));
    writeFileSync(join(directory, supervisorFile), String(process.pid));
    if (await becomesReady(directory, child, patience)) {
      return {
        ...child,
        name: 'postgres',
        url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
        stop: () => { forget(); return stop(child, fastShutdown); },
      };
    }
    forget();
    await stop(child, fastShutdown);
    // A port taken meanwhile, or the last processes of a killed predecessor: both pass.
    const passing = /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory block/.test(readFileSync(log, 'utf8'));
    if (!passing || attempt === 5) throw new Failure(`PostgreSQL does not start.\n${endOfLog(log)}`);
    await pause(1000);
  }
}

/** A sixteenth of the memory: there are several servers on a developer's machine. Only what is used is taken. */
const sharedBuffers = () => Math.round(Math.min(1024, Math.max(128, totalmem() / 16 / 2 ** 20)));

function serverArguments(directory, port, { durable, archives }) {
  // The path of a socket may have 107 bytes.
  const sockets = directory.length < 80 ? directory : '';
  const settings = [
    'listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${sockets}`,
    `shared_buffers=${sharedBuffers()}MB`, 'max_connections=200', 'password_encryption=scram-sha-256', 'timezone=UTC', 'log_timezone=UTC',
    ...(durable ? [] : forgetful),
    ...(archives ? ['archive_mode=on', `archive_command=${archiveCommand}`] : durable ? [] : withoutArchive),
  ];
  return ['-D', directory, ...settings.flatMap((setting) => ['-c', setting])];
}

/** PostgreSQL writes its state into the eighth line of its pid file. */
async function becomesReady(directory, child, patience) {
  let ended = false;
  child.exited.then(() => { ended = true; });
  const deadline = Date.now() + patience * 1000;
  while (!ended && Date.now() < deadline) {
    const file = join(directory, 'postmaster.pid');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return true;
    await within(0.05, child.exited);
  }
  return false;
}

/** Throws a data directory away; its server must not run. */
export async function dropCluster(wanted) {
  const directory = clusterDirectory(wanted);
  await clearPredecessor(directory);
  for (const path of [directory, wanted]) rmSync(path, { recursive: true, force: true });
}
