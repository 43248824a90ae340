// A running copy of FoodSaaS: PostgreSQL, API with front door, storefront, admin.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publishApi, restoreApi } from './api-build.mjs';
import { apiSettings } from './api-process.mjs';
import { startBalancer } from './balancer.mjs';
import { environment, launch, stop } from './child.mjs';
import { apps, resolvePackage, web } from './clone.mjs';
import { prepareSchema, seedOnce, startDatabase } from './database.mjs';
import { writeEndpoints } from './endpoints.mjs';
import { endLeftovers, writeRunning } from './leftovers.mjs';
import { atEnd } from './lifetime.mjs';
import { remember, remembers } from './memory.mjs';
import { installPackages } from './packages.mjs';
import { anyPort, portFrom } from './ports.mjs';
import { untilReady } from './readiness.mjs';
import { secretsOf } from './secrets.mjs';
import { step } from './terminal.mjs';
import { writeTrustedDocuments } from './trusted-documents.mjs';
import { buildWeb, nextSettings } from './web-build.mjs';

/**
 * Builds what is not built, starts everything, and returns when it is ready. `demo` seeds the demo brands, as `seedSettings` say; `rush` has guests order at them.
 * `crashed` resolves with a part that ended by itself.
 */
export async function startStack(state, { port, nodes = 1, durable = true, demo = false, seedSettings = {}, rush = false, solutionBuilt = false } = {}) {
  await endLeftovers(state);
  rmSync(state.endpoints, { force: true });
  await Promise.all([installPackages(), solutionBuilt || restoreApi()]);
  const build = await publishApi({ built: solutionBuilt });
  const database = await startDatabase(state, { durable });
  // One heavy build beside short work on the database.
  const [pages] = await Promise.all([buildWeb(state), fillDatabase(state, database, build, { demo, settings: seedSettings })]);
  await writeTrustedDocuments(state.documents);
  forgetOldPages(state, `${pages.version} ${database.identity}`);

  const shared = { public: await portFrom(port), admin: await anyPort() };
  const places = [];
  for (let number = 1; number <= nodes; number++) places.push({ ...shared, number, internal: await anyPort(), storefront: await anyPort(), ...(nodes > 1 ? { listen: await anyPort() } : {}) });
  if (nodes > 1) await startBalancer(shared.public, places.map(({ listen }) => listen));
  const ports = places[0];
  const settings = pageSettings(state, pages.folder, ports);
  const parts = [
    ...(database.server ? [database.server] : []),
    ...places.map((place) => startApi(state, database, build, place, { rush: rush && place.number === 1 })),
    ...startNext(state, settings, ports, apps()),
    ...places.slice(1).flatMap((place) => startNext(state, pageSettings(state, pages.folder, place), place, ['storefront'])),
  ];
  writeRunning(state, { database, parts });
  atEnd(() => rmSync(state.endpoints, { force: true }));
  await step('ready', () => untilReady(parts, ports.public));
  const endpoints = writeEndpoints(state, ports.public, database.url);
  const node = { dll: build.dll, directory: build.directory, settings: apiSettings(state, database.url, ports) };
  return { endpoints, database, pageSettings: settings, node, crashed: Promise.race(parts.map((part) => part.exited.then(({ how }) => ({ ...part, how })))) };
}

async function fillDatabase(state, database, build, options) {
  await prepareSchema(state, database, build);
  await seedOnce(state, database, build, options);
}

/** Pages kept by an earlier build name scripts that are gone; those of an earlier database name its brands. */
function forgetOldPages(state, version) {
  if (!remembers(state, 'pages', version)) for (const folder of [state.isr, isrOf(state, 2)]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(state.isr, { recursive: true });
  remember(state, 'pages', version);
}

function startApi(state, database, build, ports, { rush }) {
  const env = environment({ ...apiSettings(state, database.url, ports), ...(rush ? { LunchRush__IsOn: 'true' } : {}) });
  const name = named('api', ports);
  const part = { name, ...launch('dotnet', [build.dll], { cwd: build.directory, env, log: state.log(name) }) };
  atEnd(() => stop(part, { patience: 15 }));
  return part;
}

const pageSettings = (state, folder, ports) => ({
  FOODSAAS_API_URL: `http://127.0.0.1:${ports.internal}`,
  FOODSAAS_INTERNAL_SECRET: secretsOf(state).internal,
  FOODSAAS_ISR_DIR: isrOf(state, ports.number),
  FOODSAAS_NEXT_DIST: folder,
  FOODSAAS_PUBLIC_ORIGIN_TEMPLATE: `http://{slug}.foodsaas.localhost:${ports.public}`,
});

/** Each node's storefront keeps its own pages. */
const isrOf = (state, number) => (number === 1 ? state.isr : `${state.isr}-${number}`);

const named = (part, { number }) => (number === 1 ? part : `${part}-${number}`);

function startNext(state, settings, ports, wanted) {
  const env = environment({ ...nextSettings, ...settings });
  const parts = wanted.map((app) => {
    const directory = join(web, 'apps', app);
    const args = [resolvePackage(directory, 'next/dist/bin/next'), 'start', '-p', String(ports[app]), '-H', '127.0.0.1'];
    const name = named(app, ports);
    return { name, port: ports[app], ...launch(process.execPath, args, { cwd: directory, env, log: state.log(name) }) };
  });
  atEnd(() => Promise.all(parts.map((part) => stop(part, { patience: 5 }))));
  return parts;
}
