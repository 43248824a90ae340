// Browser tests against a copy of their own, made from nothing.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { environment, run } from './child.mjs';
import { developmentDirectory, endToEnd, resolvePackage, stateAt, testState, web } from './clone.mjs';
import { endLeftovers } from './leftovers.mjs';
import { anyPort } from './ports.mjs';
import { dropCluster } from './postgres-server.mjs';
import { startStack } from './stack.mjs';
import { escaped, reportAt } from './suites.mjs';
import { readPlaywright, resultOf } from './test-results.mjs';
import { buildWeb } from './web-build.mjs';

const directory = join(developmentDirectory, 'test', 'stack');

/** Builds the pages beside another suite. What fails here fails again, and is told, when they are needed. */
export const buildPagesAhead = () => void buildWeb(stateAt(directory), { patient: true }).catch(() => {});

export async function runEndToEnd({ env, filter, solutionBuilt }) {
  const cli = resolvePackage(web, '@playwright/test/cli');
  const cwd = existsSync(join(endToEnd, 'playwright.config.ts')) ? endToEnd : web;
  const playwright = (args, more, log) => run(process.execPath, [cli, 'test', ...args, ...(filter ? ['-g', namedIn(filter)] : [])], {
    cwd, env: environment({ ...env, ...more }), log: testState().log(log), mayFail: true, minutes: 75,
  });
  // Nothing is started for a filter that names no browser test.
  if (filter && (await playwright(['--list'], {}, 'e2e-list')).code !== 0) return { passed: 0, failed: 0, skipped: 0, failures: [] };

  const browser = await ensureBrowser();
  const state = await emptyState();
  const { pageSettings, node } = await startStack(state, { port: await anyPort(), durable: false, demo: true, seedSettings: { Demo__Days: '0' }, solutionBuilt });
  const report = reportAt('e2e.json');
  // Freshness starts storefronts and a node of its own from the same build.
  const exit = await playwright(['--reporter=json'], {
    ...pageSettings,
    FOODSAAS_TEST_NODE: JSON.stringify(node),
    CHROME_PATH: browser, FOODSAAS_ENDPOINTS: state.endpoints, PLAYWRIGHT_JSON_OUTPUT_NAME: report, PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }, 'e2e');
  return resultOf(report, readPlaywright, { ...exit, log: testState().log('e2e') });
}

async function emptyState() {
  const former = stateAt(directory);
  await endLeftovers(former);
  await dropCluster(former.postgres);
  rmSync(directory, { recursive: true, force: true });
  return stateAt(directory);
}

/** To Playwright a file's path from the folder of the tests is a part of the names in it. */
const namedIn = (filter) => escaped(filter.replace(/^(\.\/)?(web-nextjs\/)?e2e\//, ''));
