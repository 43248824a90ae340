// `./dev silo <slug> <name>`: a brand moves into a database of its own on the same server, or back into the pool, while it is used.
import { readFileSync, rmSync } from 'node:fs';
import { callApi } from './api-process.mjs';
import { withDatabase } from './database.mjs';
import { addSilo } from './silos.mjs';
import { Failure, say, step } from './terminal.mjs';

export async function silo([slug, name]) {
  if (!slug || !name) throw new Failure('./dev silo <slug of the brand> <name of the silo, or pool>');
  if (!/^[a-z][a-z0-9]{0,29}$/.test(name)) throw new Failure('A silo is named in lower-case letters and digits, 30 at most.');
  await withDatabase(async (state, database, build) => {
    if (name !== 'pool') {
      addSilo(state, name);
      await step(`database of ${name}`, () => callApi(build, 'bootstrap', state, database.url));
    }
    const log = state.log('silo');
    rmSync(log, { force: true });
    await step(`${slug} moves to ${name}`, () => callApi(build, 'silo', state, database.url, [slug, name]));
    say(readFileSync(log, 'utf8').trim());
  });
}
