// `./dev test`: every suite, one line each, and the sum.
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

export async function test([wanted], { settings = {} } = {}) {
  const all = suites();
  const named = all.filter(({ name }) => name.toLowerCase() === wanted?.toLowerCase());
  const chosen = named.length > 0 ? named : all;
  const filter = named.length > 0 ? undefined : wanted;

  let results;
  try {
    results = await runAll(chosen, { filter, settings });
  } catch (error) {
    results = [crashed(textOf(error))];
    say(paint.red(textOf(error)));
  }
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  const nothing = sum('passed') + sum('failed') === 0;
  if (nothing) say(paint.red(filter ? `No test has "${filter}" in its name.` : 'There is no test.'));
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return nothing || sum('failed') > 0 ? 1 : 0;
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
