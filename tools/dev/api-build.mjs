// Building the .NET side.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, run } from './child.mjs';
import { apiProject, developmentDirectory, developmentState, goldenSchema, root, solution } from './clone.mjs';
import { fingerprint } from './fingerprint.mjs';
import { runningSupervisor } from './supervisor.mjs';
import { step } from './terminal.mjs';

const builds = join(developmentDirectory, 'api');
const settings = [
  'Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props', 'global.json',
  'nuget.config', 'NuGet.config', '.editorconfig', 'BannedSymbols.txt',
];

function dotnet(args, log) {
  // A build server that outlives the command would keep files and terminals open.
  const env = environment({ DOTNET_NOLOGO: '1', DOTNET_CLI_TELEMETRY_OPTOUT: '1', MSBUILDDISABLENODEREUSE: '1' });
  return run('dotnet', [...args, '--nologo', '-v', 'quiet'], { cwd: root, env, log: developmentState().log(log) });
}

/** A published build of the present sources: a folder by their fingerprint, so a running one is never overwritten. */
export function apiBuild() {
  const version = fingerprint(['src', ...settings].map((name) => join(root, name)), { skip: [goldenSchema] });
  const directory = join(builds, version);
  return { version, directory, dll: join(directory, 'FoodSaaS.Api.dll'), exists: existsSync(directory) };
}

export async function restoreApi() {
  if (!apiBuild().exists) await step('NuGet packages', () => dotnet(['restore', apiProject], 'restore'));
}

/** Publishes unless the sources are those of an earlier build. */
export async function publishApi({ built = false } = {}) {
  const build = apiBuild();
  if (build.exists) return build;
  const unfinished = `${build.directory}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(builds, { recursive: true });
  await step('API build', () => dotnet(['publish', apiProject, '-c', 'Release', built ? '--no-build' : '--no-restore', '-o', unfinished], 'publish'));
  renameSync(unfinished, build.directory);
  if ([undefined, process.pid].includes(runningSupervisor(developmentState()))) removeAllBut(build.version);
  return build;
}

export async function buildSolution() {
  await step('NuGet packages', () => dotnet(['restore', solution], 'restore'));
  await step('.NET build', () => dotnet(['build', solution, '-c', 'Release', '--no-restore'], 'build'));
}

function removeAllBut(version) {
  for (const name of readdirSync(builds)) if (name !== version) rmSync(join(builds, name), { recursive: true, force: true });
}
