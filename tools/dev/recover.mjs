// `./dev recover`: a server as it was at an instant, beside the running one.
import { appendFileSync, chmodSync, cpSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { archiveOf, archiveUntilNow } from './archive.mjs';
import { baseBefore } from './base-backup.mjs';
import { clusterDirectory, giveAway } from './cluster.mjs';
import { untilInputEnds } from './postgres.mjs';
import { dropCluster, startPostgres } from './postgres-server.mjs';
import { Failure, speakOnStandardError } from './terminal.mjs';

const hour = 3600;

/** For tests, and for whoever wants to look: its address on the standard output, as long as the standard input. */
export async function recover(args) {
  const { values } = parseArgs({ args, options: { from: { type: 'string' }, at: { type: 'string' }, data: { type: 'string' }, server: { type: 'string' } } });
  if (!values.from || !values.at || !values.data) throw new Failure('./dev recover --from BACKUPS --at INSTANT --data DIR [--server URL]');
  speakOnStandardError();
  const [directory, from, at] = [resolve(values.data), resolve(values.from), instantOf(values.at)];
  if (values.server) await archiveUntilNow(values.server, from);
  await untilInputEnds(await startRecovered({ from, at, directory, log: `${directory}.log` }));
}

/** The last backup before the instant, brought up to it from the archive; then a server of its own that anybody may write to. */
export async function startRecovered({ from, at, directory: wanted, log }) {
  const base = baseBefore(from, at);
  await dropCluster(wanted);
  const directory = clusterDirectory(wanted);
  cpSync(join(base, 'data'), directory, { recursive: true });
  const settings = {
    // It is read before PostgreSQL knows what Z is.
    restore_command: `cp "${archiveOf(from)}/%f" "%p"`, recovery_target_time: at.replace(/Z$/, '+00:00'), recovery_target_action: 'promote', hot_standby: 'off',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`);
  appendFileSync(join(directory, 'postgresql.auto.conf'), lines.join(''));
  writeFileSync(join(directory, 'recovery.signal'), '');
  own(directory);
  return startPostgres(wanted, { log, durable: false, archives: true, patience: hour });
}

/** With a zone, so that nobody restores an hour too much. */
export function instantOf(text) {
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text ?? '');
  if (!isWhole || Number.isNaN(Date.parse(text))) throw new Failure('Say the instant with its zone: --at 2026-06-01T10:00:00Z');
  if (Date.parse(text) > Date.now()) throw new Failure(`${text} is yet to come.`);
  return text;
}

/** PostgreSQL refuses a directory that is another's, or open to others. */
function own(path) {
  giveAway(path);
  chmodSync(path, 0o700);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory()) own(join(path, entry.name));
    else giveAway(join(path, entry.name));
  }
}

/** Ends a server that was recovered, and throws it away. */
export async function dropRecovered(server, directory) {
  await server.stop();
  await dropCluster(directory);
}
