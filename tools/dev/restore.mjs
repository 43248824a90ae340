// `./dev restore <slug> --at INSTANT`: one brand as it was, out of a copy of the whole server that is recovered beside the running one.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { callApi } from './api-process.mjs';
import { archiveUntilNow } from './archive.mjs';
import { baseBefore } from './base-backup.mjs';
import { developmentState } from './clone.mjs';
import { parse, pool } from './connections.mjs';
import { withDatabase } from './database.mjs';
import { dropRecovered, instantOf, startRecovered } from './recover.mjs';
import { connected, databaseAt } from './superuser.mjs';
import { Failure, say, step } from './terminal.mjs';

export async function restore(args) {
  const { values, positionals: [slug] } = parseArgs({ args, allowPositionals: true, options: { at: { type: 'string' }, from: { type: 'string' } } });
  if (!slug) throw new Failure('./dev restore <slug of the brand> --at INSTANT [--from DIR]');
  const at = instantOf(values.at);
  const from = resolve(values.from ?? developmentState().backups);
  // Said at once where there is none, before anything is built or started.
  baseBefore(from, at);
  await withDatabase(async (state, database, build) => {
    const brand = (await connected(databaseAt(database.url, pool), (client) => client.query('SELECT id FROM tenancy.brands WHERE slug = $1', [slug]))).rows[0]?.id;
    if (!brand) throw new Failure(`There is no brand ${slug}.`);
    await step('log up to now', () => archiveUntilNow(database.url, from));
    const server = await step(`copy as of ${at}`, () => startRecovered({ from, at, directory: state.recovered, log: state.log('recovered') }));
    const { host, port } = parse(server.url);
    const log = state.log('restore');
    rmSync(log, { force: true });
    try {
      // First the pictures that are missing: a row without its file would be seen.
      bringFiles(join(from, 'files'), state.data, brand.replaceAll('-', ''));
      await step(`${slug} as of ${at}`, () => callApi(build, 'restore', state, database.url, [slug, new Date(at).toISOString()], { ConnectionStrings__Recovered: `Host=${host};Port=${port}` }));
    } finally {
      await dropRecovered(server, state.recovered);
    }
    say(readFileSync(log, 'utf8').trim());
  });
}

function bringFiles(from, to, brand) {
  for (const kind of existsSync(from) ? readdirSync(from) : []) {
    const files = join(from, kind, brand);
    if (existsSync(files)) cpSync(files, join(to, kind, brand), { recursive: true, force: false });
  }
}
