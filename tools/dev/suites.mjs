// The test suites that this clone has. Each runs to one result; `filter` is a part of a test's name; `isWhole` says that there is no running some. `ahead` begins what a suite
// needs while the one before it runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { environment, run } from './child.mjs';
import { endToEnd, root, testState, web, workspaces } from './clone.mjs';
import { runCommandTests } from './command-tests.mjs';
import { buildPagesAhead, runEndToEnd } from './end-to-end.mjs';
import { readTrx, readVitest, resultOf } from './test-results.mjs';

export const suites = () => [...webSuites(), ...dotnetSuites(), ...browserSuites(), commandSuite];

/** As a regular expression. */
export const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A fresh place for the report of a suite. */
export function reportAt(name) {
  const folder = join(testState().directory, 'results');
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, name), { force: true });
  return join(folder, name);
}

function webSuites() {
  const tested = workspaces().filter((folder) => JSON.parse(readFileSync(join(web, folder, 'package.json'), 'utf8')).scripts?.test);
  return tested.map((folder) => ({
    name: basename(folder),
    run: async ({ env, filter }) => {
      const report = reportAt(`${basename(folder)}.json`);
      const selection = filter ? [...inVitest(filter), '--passWithNoTests'] : [];
      const args = ['run', 'test', '--workspace', folder, '--', '--reporter=json', `--outputFile=${report}`, ...selection];
      const log = testState().log(basename(folder));
      const exit = await run('npm', args, { cwd: web, env: environment(env), log, mayFail: true, minutes: 10 });
      return resultOf(report, readVitest, { ...exit, log });
    },
  }));
}

function dotnetSuites() {
  const folder = join(root, 'tests');
  const projects = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('Tests') && existsSync(join(folder, name, `${name}.csproj`))) : [];
  const order = ['UnitTests', 'ArchitectureTests', 'IntegrationTests'];
  const named = projects.map((project) => ({ project, name: project.replace(/^FoodSaaS\./, '') }));
  return named.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)).map(({ project, name }) => ({
    name,
    dotnet: true,
    run: async ({ env, filter }) => {
      const report = reportAt(`${name}.trx`);
      const output = join(folder, project, 'bin', 'Release', 'net10.0');
      const log = testState().log(name);
      // The test project is a program; `dotnet test` would only stand between.
      const selection = filter ? ['-method', `*${filter.replaceAll(' ', '_')}*`] : [];
      const args = [join(output, `${project}.dll`), '-noColor', '-longRunning', '60', '-trx', report, ...selection];
      const exit = await run('dotnet', args, { cwd: output, env: environment(env), log, mayFail: true, minutes: env.FOODSAAS_TEST_LONG ? 90 : 40 });
      return resultOf(report, readTrx, { ...exit, log });
    },
  }));
}

/** Vitest takes files by another argument than names. */
function inVitest(filter) {
  if (!/\.test\.\w+$/.test(filter)) return ['-t', escaped(filter)];
  return [existsSync(filter) ? resolve(filter) : filter];
}

/** The commands that the README begins with. */
const commandSuite = { name: 'commands', isWhole: true, run: runCommandTests };

/** The journeys in a browser, against a copy of the whole product. */
const browserSuites = () => (existsSync(endToEnd) ? [{ name: 'e2e', ahead: buildPagesAhead, run: runEndToEnd }] : []);
