// `./dev reset`: back to the demo data, as on the first day.
import { rmSync } from 'node:fs';
import { publishApi, restoreApi } from './api-build.mjs';
import { developmentState } from './clone.mjs';
import { prepareSchema, seedOnce, startDatabase } from './database.mjs';
import { siloDatabase } from './connections.mjs';
import { down } from './down.mjs';
import { installPackages } from './packages.mjs';
import { dropCluster } from './postgres-server.mjs';
import { siloNames } from './silos.mjs';
import { connected } from './superuser.mjs';
import { isDetached, runningSupervisor } from './supervisor.mjs';
import { Failure, say, step } from './terminal.mjs';
import { upBehind } from './up.mjs';

export async function reset() {
  const state = developmentState();
  const wasUp = runningSupervisor(state) !== undefined;
  if (wasUp && !isDetached(state)) throw new Failure('FoodSaaS is up in another terminal: stop it there with Ctrl-C first.');
  if (wasUp) await down();

  await Promise.all([installPackages(), restoreApi()]);
  await step('empty database, media and pages', () => empty(state));
  if (wasUp) return upBehind();
  const build = await publishApi();
  const database = await startDatabase(state);
  await prepareSchema(state, database, build);
  await seedOnce(state, database, build);
  say('The demo data is as on the first day.');
}

async function empty(state) {
  if (process.env.FOODSAAS_POSTGRES) await dropDatabases(process.env.FOODSAAS_POSTGRES, ['foodsaas', ...siloNames(state).map(siloDatabase)]);
  else await dropCluster(state.postgres);
  for (const path of [state.data, state.isr, state.seedOutput, state.prepared, state.siloNames, state.silos]) rmSync(path, { recursive: true, force: true });
}

/** On a server that is not ours. */
const dropDatabases = (superuserUrl, names) => connected(superuserUrl, async (client) => {
  for (const name of names) await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
});
