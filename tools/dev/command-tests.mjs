// Runs the tests of `up` and `down` against a copy of their own.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run as runTests } from 'node:test';
import { root, stateAt, testState } from './clone.mjs';
import { endSupervisor } from './down.mjs';
import { endLeftovers } from './leftovers.mjs';
import { atEnd } from './lifetime.mjs';
import { dropCluster } from './postgres-server.mjs';

const minutes = 8;

export async function runCommandTests() {
  const directory = join(testState().directory, 'commands');
  const former = stateAt(directory);
  await endLeftovers(former);
  if (existsSync(former.postgres)) await dropCluster(former.postgres);
  rmSync(directory, { recursive: true, force: true });
  const interrupt = new AbortController();
  const clear = async () => {
    interrupt.abort();
    await endSupervisor(former);
    await endLeftovers(former);
  };
  const forget = atEnd(clear);
  process.env.FOODSAAS_STATE = directory;
  try {
    return await resultOf(runTests({ files: [join(root, 'tools', 'dev', 'commands.test.mjs')], timeout: minutes * 60_000, signal: interrupt.signal }));
  } finally {
    delete process.env.FOODSAAS_STATE;
    forget();
    await clear();
  }
}

async function resultOf(events) {
  const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (type === 'test:pass') result[data.skip === undefined ? 'passed' : 'skipped']++;
    if (type === 'test:fail') {
      result.failed++;
      result.failures.push({ name: data.name, message: data.details.error.cause?.stack ?? String(data.details.error) });
    }
  }
  return result;
}
