// `./dev backup`: the database as it is now, and from now on at every instant; pictures beside it.
import { cpSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeBackup } from './base-backup.mjs';
import { withDatabase } from './database.mjs';
import { Failure, say, step } from './terminal.mjs';

// Exports are gone after a week, uploads after an hour: nobody wants them back.
const passing = ['exports', 'inbox'];

export async function backup(args) {
  const { values } = parseArgs({ args, options: { to: { type: 'string' }, server: { type: 'string' } } });
  if (values.server) return say(await takeBackup(values.server, resolve(values.to)));
  return withDatabase(async (state, database) => {
    if (!database.server) throw new Failure('FOODSAAS_POSTGRES names a server of somebody else: back it up with its own means (README, “Backups”).');
    const backups = resolve(values.to ?? state.backups);
    const base = await step('copy of the database', () => takeBackup(database.url, backups));
    await step('copy of the pictures', () => copyFiles(state.data, join(backups, 'files')));
    say(`${base}\nEverything from now on is kept, too, as long as PostgreSQL runs under ./dev. Back to any instant: ./dev restore <slug> --at ${new Date().toISOString()}`);
  });
}

/** A file's name has the hash of what is in it, so what is there stays. */
const copyFiles = (from, to) => cpSync(from, to, { recursive: true, force: false, filter: (path) => !passing.includes(relative(from, path).split(/[\\/]/)[0]) });
