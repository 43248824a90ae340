// The database of a running copy: its server, its schema, its demo data.
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { publishApi, restoreApi } from './api-build.mjs';
import { callApi, environmentName } from './api-process.mjs';
import { developmentState } from './clone.mjs';
import { parse } from './connections.mjs';
import { remember, remembers } from './memory.mjs';
import { installPackages } from './packages.mjs';
import { accepts } from './ports.mjs';
import { startPostgres } from './postgres-server.mjs';
import { secretsOf } from './secrets.mjs';
import { runningSupervisor } from './supervisor.mjs';
import { Failure, paint, say, step } from './terminal.mjs';

/** The server that FOODSAAS_POSTGRES names, or an embedded one. `server` is absent when it is not ours to stop. */
export async function startDatabase(state, { durable = true } = {}) {
  const named = process.env.FOODSAAS_POSTGRES;
  if (named && state.directory === developmentState().directory) {
    const { host, port } = parse(named);
    if (!(await accepts(port, host))) throw new Failure(`Nothing answers at ${host}:${port}, which FOODSAAS_POSTGRES names.`);
    return { url: named, identity: identityOf(named) };
  }
  const server = await step('PostgreSQL', () => startPostgres(state.postgres, { log: state.log('postgres'), durable }));
  // Its password is made with the cluster; its port changes at every start.
  return { url: server.url, identity: identityOf(parse(server.url).password), server };
}

export async function prepareSchema(state, database, build) {
  const version = identityOf([database.identity, build.version, JSON.stringify(secretsOf(state))].join());
  // Somebody else may have changed a server that is not ours.
  if (database.server && remembers(state, 'schema', version)) return;
  await step('database roles', () => callApi(build, 'bootstrap', state, database.url));
  await step('migrations', () => callApi(build, 'migrate', state, database.url));
  remember(state, 'schema', version);
}

/** Demo data comes once, and never into production unless asked for. */
export async function seedOnce(state, database, build, { demo = false, settings = {} } = {}) {
  if (remembers(state, 'seeded', database.identity)) return;
  rmSync(state.seedOutput, { force: true });
  if (demo || environmentName() === 'Development') await seedNow(state, database, build, settings);
}

async function seedNow(state, database, build, settings = {}) {
  await step('demo data', () => callApi(build, 'seed', state, database.url, [], settings));
  if (existsSync(state.seedOutput)) chmodSync(state.seedOutput, 0o600);
  else say(paint.yellow('  The database held brands already: their keys and logins are not known. ./dev reset makes new ones.'));
  remember(state, 'seeded', database.identity);
}

export const migrate = () => withDatabase(async (state, database, build) => {
  await step('database roles', () => callApi(build, 'bootstrap', state, database.url));
  await step('migrations', () => callApi(build, 'migrate', state, database.url));
});

export const seed = () => withDatabase(async (state, database, build) => {
  await prepareSchema(state, database, build);
  await seedNow(state, database, build);
});

/** The database of a running `up`, else one for the time of the work. */
export async function withDatabase(work) {
  const state = developmentState();
  await Promise.all([installPackages(), restoreApi()]);
  const build = await publishApi();
  const up = runningSupervisor(state) && existsSync(state.running) ? JSON.parse(readFileSync(state.running, 'utf8')).database : undefined;
  await work(state, up ?? (await startDatabase(state)), build);
}

const identityOf = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
