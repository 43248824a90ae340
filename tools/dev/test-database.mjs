// Which PostgreSQL the tests use: a named one, Docker's, or an embedded one of their own.
import { spawnSync } from 'node:child_process';
import { testState } from './clone.mjs';
import { dropCluster, startPostgres } from './postgres-server.mjs';
import { step } from './terminal.mjs';

const dockerAnswers = () => spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 5000 }).status === 0;

/** Settings for the tests; with Docker none, since the fixture then starts a container. */
export async function testDatabase() {
  if (process.env.FOODSAAS_TEST_POSTGRES || dockerAnswers()) return {};
  const state = testState();
  const server = await step('PostgreSQL for tests', async () => {
    await dropCluster(state.postgres);
    return startPostgres(state.postgres, { log: state.log('postgres'), durable: false });
  });
  return { FOODSAAS_TEST_POSTGRES: server.url };
}
