// Reading what test programs report: { passed, failed, skipped, failures: [{ name, message }], notes? }.
import { existsSync, readFileSync } from 'node:fs';
import { endOfLog } from './terminal.mjs';

/** The result of one suite; a report that is missing, or an exit code that it does not explain, is a crash. */
export function resultOf(report, read, exit) {
  if (!existsSync(report)) return crashed(`it ${exit.how} without a report.\n${endOfLog(exit.log)}`);
  const result = read(readFileSync(report, 'utf8'));
  return exit.code !== 0 && result.failed === 0 ? crashed(`it ${exit.how}.\n${endOfLog(exit.log)}`, result) : result;
}

export const crashed = (how, { passed = 0, skipped = 0 } = {}) => ({ passed, failed: 1, skipped, failures: [{ name: 'the suite itself', message: how }] });

export function readTrx(text) {
  const element = (name, inside) => plain(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(inside)?.[1] ?? '');
  const results = [...text.matchAll(/<UnitTestResult\b([^>]*?)(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)].map(([, attributes, inside = '']) => ({
    name: plain(/testName="([^"]*)"/.exec(attributes)?.[1] ?? ''),
    outcome: /outcome="([^"]*)"/.exec(attributes)?.[1],
    message: `${element('Message', inside)}\n${element('StackTrace', inside)}`,
    said: element('StdOut', inside),
  }));
  // Tests that find nothing to run against say so; one line tells of all that say the same.
  const notes = new Set(results.filter(({ outcome }) => outcome === 'NotExecuted').map(({ said }) => said.trim()).filter(Boolean));
  return { ...summary(results, 'Passed', ['NotExecuted']), notes: [...notes] };
}

export function readVitest(text) {
  const files = JSON.parse(text).testResults;
  const results = files.flatMap((file) => {
    const tests = file.assertionResults.map((test) => ({ name: test.fullName, outcome: test.status, message: test.failureMessages?.join('\n') ?? '' }));
    // A file that does not load has no tests, and still fails.
    const broken = file.status === 'failed' && !tests.some((test) => test.outcome === 'failed');
    return broken ? [...tests, { name: file.name, outcome: 'failed', message: file.message }] : tests;
  });
  return summary(results, 'passed', ['skipped', 'pending', 'todo', 'disabled']);
}

export function readPlaywright(text) {
  const report = JSON.parse(text);
  const testsIn = (suite, path) => [
    ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, [...path, inner.title])),
    ...(suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({
      name: [...path, spec.title].join(' › '),
      outcome: test.status,
      message: test.results.at(-1)?.errors?.map((error) => error.message).join('\n') ?? '',
    }))),
  ];
  const results = report.suites.flatMap((suite) => testsIn(suite, [suite.title]));
  const broken = report.errors.map((error) => ({ name: 'the suite itself', outcome: 'unexpected', message: error.message }));
  return summary([...results, ...broken], 'expected', ['skipped']);
}

function summary(results, good, skippedOutcomes) {
  const skipped = results.filter(({ outcome }) => skippedOutcomes.includes(outcome)).length;
  const failures = results.filter(({ outcome }) => outcome !== good && !skippedOutcomes.includes(outcome));
  return { passed: results.length - skipped - failures.length, failed: failures.length, skipped, failures };
}

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml) => xml.replace(/&(?:(lt|gt|quot|apos|amp)|#x([0-9A-Fa-f]+)|#(\d+));/g, (_, name, hexadecimal, decimal) =>
  name ? entities[name] : String.fromCodePoint(hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal)));
