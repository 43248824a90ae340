// `./dev verify`: everything that must hold before a change is merged.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environment, run } from './child.mjs';
import { buildSolution } from './api-build.mjs';
import { developmentState, endToEnd, resolvePackage, root, solution, web, workspaces } from './clone.mjs';
import { installPackages } from './packages.mjs';
import { previousBuildHolds } from './previous-build.mjs';
import { checkSchema } from './schema.mjs';
import { test } from './test.mjs';
import { Failure, paint, say, step } from './terminal.mjs';
import { buildWeb } from './web-build.mjs';

export async function verify(args) {
  const { values } = parseArgs({ args, options: { long: { type: 'boolean', default: false }, previous: { type: 'string' } } });
  await installPackages();
  await buildSolution();
  // The types of routes and images that tsc needs come from the build.
  await buildWeb(developmentState());

  const broken = [];
  for (const [name, check] of checks()) {
    try {
      await step(name, check);
    } catch (error) {
      say(error instanceof Failure ? error.message : error.stack);
      broken.push(name);
    }
  }
  const tests = await test([], { settings: values.long ? { FOODSAAS_TEST_LONG: '1' } : {} });
  if (values.long && !(await previousBuildHolds(values.previous))) broken.push('previous build');
  if (broken.length > 0) say(paint.red(`Not in order: ${broken.join(', ')}`));
  return broken.length > 0 ? 1 : tests;
}

const checks = () => [
  ['format', () => run('dotnet', ['format', solution, '--verify-no-changes', '--no-restore'], { cwd: root, log: log('format') })],
  ['schema', checkSchema],
  ['lint', () => webScript('lint') ?? run(process.execPath, [eslint(), '.'], { cwd: web, log: log('lint') })],
  ['types', () => webScript('typecheck') ?? typecheck()],
];

const log = (name) => developmentState().log(name);

/** A script of the web workspace's own, when it has one. */
function webScript(name) {
  const { scripts = {} } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'));
  return scripts[name] && run('npm', ['run', name], { cwd: web, env: environment(), log: log(name) });
}

async function typecheck() {
  const folders = [...workspaces().map((folder) => join(web, folder)), endToEnd].filter((folder) => existsSync(join(folder, 'tsconfig.json')));
  const tsc = resolvePackage(web, 'typescript/bin/tsc');
  for (const folder of folders) await run(process.execPath, [tsc, '--noEmit', '-p', folder], { cwd: folder, log: log('types') });
}

const eslint = () => join(resolvePackage(web, 'eslint/package.json'), '..', 'bin', 'eslint.js');
