// `./dev test`: every suite, or some tests of one or of all; one line each, and the sum.
import { existsSync } from 'node:fs';
import { buildSolution } from './api-build.mjs';
import { installedBrowser } from './browser.mjs';
import { solution } from './clone.mjs';
import { isEnding } from './lifetime.mjs';
import { installPackages } from './packages.mjs';
import { suites } from './suites.mjs';
import { testDatabase } from './test-database.mjs';
import { crashed } from './test-results.mjs';
import { Failure, paint, say, step } from './terminal.mjs';

export async function test(words, { settings = {} } = {}) {
  const { chosen, filter } = selectionOf(words);

  let results;
  try {
    results = await runAll(chosen, { filter, settings });
  } catch (error) {
    results = [crashed(textOf(error))];
    say(paint.red(textOf(error)));
  }
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  const nothing = sum('passed') + sum('failed') === 0;
  if (nothing) say(paint.red(filter ? `No test${chosen.length === 1 ? ` of ${chosen[0].name}` : ''} has "${filter}" in its name.` : 'There is no test.'));
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return nothing || sum('failed') > 0 ? 1 : 0;
}

/** A first word that names a suite chooses it; the other words, or all of them, are a part of tests' names. */
function selectionOf([first, ...others]) {
  const all = suites();
  const named = all.filter(({ name }) => [name, name.replace(/Tests$/, '')].some((each) => each.toLowerCase() === first?.toLowerCase()));
  const filter = (named.length > 0 ? others : [first, ...others]).join(' ').trim();
  if (filter === '') return { chosen: named.length > 0 ? named : all };
  const chosen = (named.length > 0 ? named : all).filter(({ isWhole }) => !isWhole);
  if (chosen.length === 0) throw new Failure(`The tests of ${named[0].name} run all together: each goes on where the one before it ended.`);
  return { chosen, filter };
}

async function runAll(chosen, { filter, settings }) {
  const needsDotnet = chosen.some(({ dotnet, name }) => dotnet || name === 'e2e') && existsSync(solution);
  await Promise.all([installPackages(), needsDotnet && buildSolution()]);
  const browser = installedBrowser();
  const env = { ...settings, ...(browser ? { CHROME_PATH: browser } : {}), ...(chosen.some(({ dotnet }) => dotnet) ? await testDatabase() : {}) };
  const results = [];
  for (const [at, suite] of chosen.entries()) {
    if (isEnding()) break;
    if (!filter) chosen[at + 1]?.ahead?.();
    const result = await runOne(suite, { env, filter, solutionBuilt: needsDotnet });
    result.failures.forEach(explain);
    result.notes?.forEach((note) => say(`  ${note}`));
    results.push(result);
  }
  return results;
}

const textOf = (error) => (error instanceof Failure ? error.message : error.stack);

const runOne = (suite, options) => step(suite.name, () => outcomeOf(suite, options), ({ passed, failed, skipped }) => ({
  good: failed === 0,
  text: `: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
}));

/** A suite that throws has failed; the others still run. */
async function outcomeOf(suite, options) {
  try {
    const result = await suite.run(options);
    const empty = result.passed + result.failed === 0 && !options.filter;
    return empty ? crashed('it has no test') : result;
  } catch (error) {
    return crashed(textOf(error));
  }
}

function explain({ name, message }) {
  say(`  ${paint.red('✗')} ${name}`);
  for (const text of message.trim().split('\n').slice(0, 40)) say(paint.dim(`      ${text.slice(0, 300)}`));
}
