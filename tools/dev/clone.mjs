// Where things are in this clone.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const web = join(root, 'web-nextjs');
export const solution = join(root, 'FoodSaaS.sln');
export const apiProject = join(root, 'src', 'Api', 'FoodSaaS.Api.csproj');
export const goldenSchema = join(root, 'src', 'Api', 'schema.graphql');
export const endToEnd = join(web, 'e2e');
export const developmentDirectory = join(root, '.dev');

/** The two Next.js applications, as far as they exist. */
export const apps = () => ['storefront', 'admin'].filter((app) => existsSync(join(web, 'apps', app, 'package.json')));

/** Folders of the npm workspaces, relative to web-nextjs. */
export function workspaces() {
  const inside = (group) => (existsSync(join(web, group)) ? readdirSync(join(web, group)).map((name) => join(group, name)) : []);
  return [...inside('apps'), ...inside('packages')].filter((folder) => existsSync(join(web, folder, 'package.json')));
}

/** Finds a file of an npm package as the given folder would. */
export const resolvePackage = (folder, name) => createRequire(join(folder, 'package.json')).resolve(name);

/** The files of one running copy: `up` has one, the browser tests and the benchmarks have their own. */
export function stateAt(directory) {
  const logs = join(directory, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o755 });
  return {
    directory,
    log: (name) => join(logs, `${name}.log`),
    postgres: join(directory, 'postgres'),
    data: join(directory, 'data'),
    isr: join(directory, 'isr'),
    documents: join(directory, 'trusted-documents.json'),
    secrets: join(directory, 'secrets.json'),
    seedOutput: join(directory, 'seed.json'),
    endpoints: join(directory, 'endpoints.json'),
    pidFile: join(directory, 'up.pid'),
    running: join(directory, 'running.json'),
    prepared: join(directory, 'prepared.json'),
    siloNames: join(directory, 'silo-names.json'),
    silos: join(directory, 'silos.json'),
    backups: join(directory, 'backups'),
    recovered: join(directory, 'recovered'),
  };
}

export const developmentState = () => stateAt(developmentDirectory);
/** The copy that `up` and `down` are about; their own tests have another one. */
export const ownState = () => stateAt(process.env.FOODSAAS_STATE ?? developmentDirectory);
export const testState = () => stateAt(join(developmentDirectory, 'test'));
export const benchState = () => stateAt(join(developmentDirectory, 'bench'));
