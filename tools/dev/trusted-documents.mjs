// The documents of our own applications: what visitors without a key may ask for outside development.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apps, resolvePackage, web } from './clone.mjs';
import { Failure, step } from './terminal.mjs';

const maker = '@foodsaas/graphql';
const collected = '\0documents';
/** Says that a module never reaches a browser; outside of Next.js it throws. */
const marker = 'server-only';

/** Writes the texts as a JSON array, in an order of their own. */
export const writeTrustedDocuments = (file) => step('trusted documents', async () => {
  const texts = new Set();
  for (const app of apps()) for (const text of await textsOf(app)) texts.add(text);
  writeFileSync(file, JSON.stringify([...texts].sort()));
  return texts.size;
}, (count) => ({ good: true, text: `: ${count}` }));

/** Loads every module that makes a document, and takes down what it makes. */
async function textsOf(app) {
  const folder = join(web, 'apps', app);
  const [{ createServer }, { print }, { formatDocument, stringifyDocument }] = await Promise.all(['vite', 'graphql', '@urql/core'].map((name) => load(name)));
  const documents = [];
  globalThis.foodsaasDocuments = documents;
  const server = await createServer({
    configFile: false, root: folder, appType: 'custom', logLevel: 'error', cacheDir: join(web, 'node_modules', '.vite-documents'),
    server: { middlewareMode: true, hmr: false, ws: false, watch: null }, optimizeDeps: { noDiscovery: true },
    resolve: { alias: { '@': folder } }, ssr: { noExternal: [maker, marker] }, plugins: [collecting],
  });
  try {
    for (const file of sources(folder)) await server.ssrLoadModule(file);
  } finally {
    await server.close();
  }
  const operations = documents.filter(({ definitions }) => definitions.some(({ kind }) => kind === 'OperationDefinition'));
  if (operations.length === 0) throw new Failure(`${app} asks for nothing: its documents were not found.`);
  // The storefront's server sends what it prints, browsers send what urql makes of it.
  return operations.flatMap((document) => [print(document), stringifyDocument(formatDocument(document))]);
}

const load = async (name) => import(resolvePackage(join(web, 'apps', 'admin'), name));

const collecting = {
  name: 'documents',
  enforce: 'pre',
  resolveId: (id, importer) => (id === marker || (id === maker && importer !== collected) ? collected : undefined),
  load: (id) => (id === collected ? `
    import * as made from '${maker}';
    export * from '${maker}';
    export const graphql = (...args) => { const document = made.graphql(...args); globalThis.foodsaasDocuments.push(document); return document; };` : undefined),
};

const sources = (folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(app|components|features|lib)\/.*(?<!\.test)\.tsx?$/.test(name))
  .map((name) => join(folder, name))
  .filter((file) => /\bgraphql\(/.test(readFileSync(file, 'utf8')));
