// Deliveries of events that were given up: listed, and with `replay` sent again.
import { readFileSync, rmSync } from 'node:fs';
import { callApi } from './api-process.mjs';
import { withDatabase } from './database.mjs';
import { say } from './terminal.mjs';

export const deadLetters = (args) => withDatabase(async (state, database, build) => {
  const log = state.log('dead-letters');
  rmSync(log, { force: true });
  await callApi(build, 'dead-letters', state, database.url, args);
  say(readFileSync(log, 'utf8').trim() || 'There are no dead letters.');
});
