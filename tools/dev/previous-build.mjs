// The integration tests of the previous build, on a database of the present one: while a release rolls out, both work on it.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { publishApi } from './api-build.mjs';
import { callApi } from './api-process.mjs';
import { environment, run } from './child.mjs';
import { parse } from './connections.mjs';
import { developmentDirectory, root, stateAt, testState } from './clone.mjs';
import { atEnd } from './lifetime.mjs';
import { dropCluster, startPostgres } from './postgres-server.mjs';
import { reportAt } from './suites.mjs';
import { connected } from './superuser.mjs';
import { readTrx, resultOf } from './test-results.mjs';
import { Failure, paint, say, step } from './terminal.mjs';

const project = 'FoodSaaS.IntegrationTests';

// These compare the whole database with the build's own list of tables, which the present build may have made longer.
const aboutAllTables = ['*CatalogAuditTests', '*ForeignKeySweepTests', '*GrantTests', '*RestoreTests'];

/** Whether the previous build's tests pass. The commit is the one that is named, else the last release, else the one before the present. */
export async function previousBuildHolds(named) {
  const commit = named ? resolved(named) : previous();
  if (!commit) {
    say(paint.yellow('  This clone has no earlier commit: --previous COMMIT names the build that is out.'));
    return true;
  }
  const sources = join(developmentDirectory, 'previous');
  const log = testState().log('previous-build');
  await step(`previous build (${commit.slice(0, 10)})`, () => build(commit, sources, log));
  const server = await newDatabases();
  const result = await step('tests of the previous build', () => runTests(sources, server.url, testState().log('previous-tests')), ({ passed, failed }) => ({ good: failed === 0, text: `: ${passed} passed, ${failed} failed` }));
  await server.stop();
  for (const { name, message } of result.failures) say(`  ${paint.red('✗')} ${name}\n${paint.dim(message.trim().split('\n').slice(0, 12).join('\n'))}`);
  return result.failed === 0;
}

function previous() {
  const release = git('describe', '--tags', '--abbrev=0', 'HEAD^');
  return resolved(release || 'HEAD^', { optional: true });
}

function resolved(name, { optional = false } = {}) {
  const commit = git('rev-parse', '--verify', '--quiet', `${name}^{commit}`);
  if (!commit && !optional) throw new Failure(`This clone has no commit ${name}.`);
  return commit;
}

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';

async function build(commit, sources, log) {
  const forget = () => run('git', ['worktree', 'remove', '--force', sources], { cwd: root, log, mayFail: true });
  if (existsSync(sources)) await forget();
  rmSync(sources, { recursive: true, force: true });
  await run('git', ['worktree', 'prune'], { cwd: root, log });
  mkdirSync(developmentDirectory, { recursive: true });
  await run('git', ['worktree', 'add', '--detach', '--force', sources, commit], { cwd: root, log });
  atEnd(forget);
  const env = environment({ DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1', MSBUILDDISABLENODEREUSE: '1' });
  await run('dotnet', ['build', join('tests', project), '-c', 'Release', '--nologo', '-v', 'quiet'], { cwd: sources, env, log });
}

/** A server whose new databases have the present schema from the start: the previous build's tests make theirs, and find nothing to migrate. */
async function newDatabases() {
  const state = stateAt(join(testState().directory, 'previous'));
  const present = await publishApi();
  await dropCluster(state.postgres);
  const server = await step('PostgreSQL with the present schema', () => startPostgres(state.postgres, { log: state.log('postgres'), durable: false }));
  const { host, port, user, password } = parse(server.url);
  const as = (name, secret) => `Host=${host};Port=${port};Username=${name};Password=${secret};Database=template1`;
  const roles = Object.fromEntries(['Owner', 'App', 'Dispatcher'].map((role) => [`ConnectionStrings__${role}`, as(`foodsaas_${role.toLowerCase()}`, 'made-anew-by-the-tests')]));
  const settings = { ...roles, ConnectionStrings__Admin: as(user, password).replace('template1', 'postgres') };
  await step('roles', () => callApi(present, 'bootstrap', state, server.url, [], settings));
  await connected(server.url, (client) => client.query('ALTER DATABASE template1 OWNER TO foodsaas_owner'));
  await step('migrations', () => callApi(present, 'migrate', state, server.url, [], settings));
  return server;
}

async function runTests(sources, url, log) {
  const output = join(sources, 'tests', project, 'bin', 'Release', 'net10.0');
  const report = reportAt('previous.trx');
  const args = [join(output, `${project}.dll`), '-noColor', '-longRunning', '60', '-trx', report, ...aboutAllTables.flatMap((name) => ['-class-', name])];
  const exit = await run('dotnet', args, { cwd: output, env: environment({ FOODSAAS_TEST_POSTGRES: url }), log, mayFail: true, minutes: 60 });
  return resultOf(report, readTrx, { ...exit, log });
}
