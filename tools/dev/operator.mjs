// Who runs the platform: made by this command and by nothing else.
import { readFileSync, rmSync } from 'node:fs';
import { callApi } from './api-process.mjs';
import { withDatabase } from './database.mjs';
import { say } from './terminal.mjs';

export const operator = (args) => withDatabase(async (state, database, build) => {
  const log = state.log('operator');
  rmSync(log, { force: true });
  await callApi(build, 'operator', state, database.url, args);
  say(readFileSync(log, 'utf8').trim() || 'There are no operators.');
  // A new account's password was in it.
  rmSync(log, { force: true });
});
