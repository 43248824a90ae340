// Building the two Next.js applications.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, run } from './child.mjs';
import { apps, developmentState, endToEnd, goldenSchema, web } from './clone.mjs';
import { fingerprint } from './fingerprint.mjs';
import { runningSupervisor } from './supervisor.mjs';
import { step } from './terminal.mjs';

const usual = '.next';
const aside = '.next-aside';

export const nextSettings = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

/** Linux weighs sessions before it weighs what runs in them. */
const nicely = ['sh', '-c', '[ -w /proc/$$/autogroup ] && echo 19 >/proc/$$/autogroup; exec nice -n 19 "$@"', 'sh'];

let last = Promise.resolve();

/**
 * Builds what changed; returns the storefront's version and the folder in which each application has its build. One after the other: whoever asks again finds
 * built what was asked for before. A `patient` build takes what others leave of the processor.
 */
export function buildWeb(state, { patient = false } = {}) {
  last = last.catch(() => {}).then(() => build(state, patient));
  return last;
}

async function build(state, patient) {
  const [program, ...before] = [...(patient ? nicely : []), 'npm'];
  const versions = new Map(apps().map((app) => [app, fingerprint([web, goldenSchema], { skip: [endToEnd, ...apps().filter((other) => other !== app).map((other) => join(web, 'apps', other))] })]));
  const folder = folderFor(state, versions);
  for (const [app, version] of versions) {
    const stamp = stampOf(app, folder);
    if (isBuilt(stamp, version)) continue;
    rmSync(stamp, { force: true });
    await step(`${app} build`, () => run(program, [...before, 'run', 'build', '--workspace', join('apps', app)], {
      cwd: web, env: environment({ ...nextSettings, FOODSAAS_NEXT_DIST: folder }), log: developmentState().log(`${app}-build`),
    }));
    writeFileSync(stamp, version);
  }
  return { version: versions.get('storefront'), folder };
}

/** Another copy does not overwrite the pages that a running `up` serves. */
function folderFor(state, versions) {
  const development = developmentState();
  const disturbs = state.directory !== development.directory && runningSupervisor(development);
  return disturbs && ![...versions].every(([app, version]) => isBuilt(stampOf(app, usual), version)) ? aside : usual;
}

const stampOf = (app, folder) => join(web, 'apps', app, folder, '.built-from');
const isBuilt = (stamp, version) => existsSync(stamp) && readFileSync(stamp, 'utf8') === version;
