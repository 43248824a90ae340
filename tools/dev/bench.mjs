// `./dev bench [name]`: the measurements, against a copy of their own whose data is kept between runs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildSolution } from './api-build.mjs';
import { installedBrowser } from './browser.mjs';
import { environment, run } from './child.mjs';
import { benchState, developmentDirectory, root } from './clone.mjs';
import { follow } from './follow.mjs';
import { anyPort } from './ports.mjs';
import { startStack } from './stack.mjs';
import { Failure } from './terminal.mjs';

/** Load comes from one address for one brand: quotas are counted as ever and refuse nothing. */
const plenty = Object.fromEntries(
  ['RequestsPerSecond', 'CallerRequestsPerSecond', 'NetworkRequestsPerSecond', 'PointsPerSecond', 'CallerPointsPerSecond', 'Sockets', 'CallerSockets'].map((name) => [`Quotas__${name}`, '100000000']),
);

export async function bench(args) {
  const project = join(root, 'tests', 'FoodSaaS.Benchmarks', 'FoodSaaS.Benchmarks.csproj');
  if (!existsSync(project)) throw new Failure('tests/FoodSaaS.Benchmarks does not exist.');
  await buildSolution();
  const state = benchState();
  Object.assign(process.env, plenty);
  const stack = await startStack(state, { port: await anyPort(), demo: true, seedSettings: { Demo__Days: '0' }, solutionBuilt: true });
  const browser = installedBrowser();
  const env = environment({
    FOODSAAS_ENDPOINTS: state.endpoints,
    FOODSAAS_PROCESSES: state.running,
    FOODSAAS_TEST_POSTGRES: process.env.FOODSAAS_TEST_POSTGRES ?? stack.database.url,
    FOODSAAS_BENCH_OUTPUT: join(developmentDirectory, 'bench.json'),
    ...(browser ? { CHROME_PATH: browser } : {}),
  });
  const log = state.log('bench');
  const program = ['run', '--project', project, '-c', 'Release', '--no-build', '--', ...args];
  const { code } = await follow(log, run('dotnet', program, { cwd: root, env, log, mayFail: true, minutes: 75 }));
  return code === 0 ? 0 : 1;
}
