// `./dev postgres --data DIR`: a server for test fixtures. It lives as long as the standard input that it was given.
import { fstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { expectInterrupt } from './lifetime.mjs';
import { installPackages } from './packages.mjs';
import { binariesInstalled } from './postgres-binaries.mjs';
import { startPostgres } from './postgres-server.mjs';
import { endOfLog, Failure, speakOnStandardError } from './terminal.mjs';

export async function postgres(args) {
  const { values } = parseArgs({ args, options: { data: { type: 'string' }, durable: { type: 'boolean', default: false }, archives: { type: 'boolean', default: false } } });
  if (!values.data) throw new Failure('Say where the data goes: ./dev postgres --data DIR');
  speakOnStandardError();
  if (!binariesInstalled()) await installPackages();
  const directory = resolve(values.data);
  const server = await startPostgres(directory, { log: `${directory}.log`, durable: values.durable, archives: values.archives || values.durable });
  await untilInputEnds(server);
}

/** Prints the server's address and keeps it as long as the standard input. */
export async function untilInputEnds(server) {
  expectInterrupt();
  process.stdout.write(`${server.url}\n`);
  const ended = await Promise.race([server.exited, standardInputClosed()]);
  if (ended) throw new Failure(`PostgreSQL ${ended.how}.\n${endOfLog(server.log)}`);
}

/** Only a pipe says anything about the one who started us: a terminal or /dev/null does not. */
function standardInputClosed() {
  const input = fstatSync(0);
  return new Promise((resolve) => {
    if (input.isFIFO() || input.isSocket()) process.stdin.on('end', resolve).on('close', resolve).on('error', resolve).resume();
  });
}
