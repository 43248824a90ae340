// The GraphQL schema that the sources make, and the one that was agreed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { publishApi, restoreApi } from './api-build.mjs';
import { callApi } from './api-process.mjs';
import { run } from './child.mjs';
import { developmentState, goldenSchema } from './clone.mjs';
import { endOfLog, Failure, speakOnStandardError } from './terminal.mjs';

// Printing a schema needs no database: nothing listens there.
const noDatabase = 'postgresql://postgres@127.0.0.1:1/postgres';

const acceptance = 'Accept the present one with: ./dev schema > src/Api/schema.graphql';

export async function printSchema() {
  speakOnStandardError();
  process.stdout.write(await schemaOfSources());
}

export async function checkSchema() {
  const state = developmentState();
  const made = state.log('schema-made');
  writeFileSync(made, await schemaOfSources());
  if (!existsSync(goldenSchema)) throw new Failure(`There is no src/Api/schema.graphql. ${acceptance}`);
  if (normal(readFileSync(made, 'utf8')) === normal(readFileSync(goldenSchema, 'utf8'))) return;
  const difference = state.log('schema-difference');
  await run('git', ['diff', '--no-index', '--no-color', '--unified=1', goldenSchema, made], { log: difference, mayFail: true });
  throw new Failure(`The GraphQL schema differs from src/Api/schema.graphql. ${acceptance}\n${endOfLog(difference, 60)}`);
}

async function schemaOfSources() {
  await restoreApi();
  const state = developmentState();
  await callApi(await publishApi(), 'schema', state, noDatabase);
  return readFileSync(state.log('schema'), 'utf8');
}

const normal = (text) => text.replace(/\r/g, '').trimEnd();
