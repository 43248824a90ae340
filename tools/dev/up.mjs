// `./dev up`: everything, in this terminal or behind it.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { environmentName } from './api-process.mjs';
import { ownState, root } from './clone.mjs';
import { printEndpoints } from './endpoints.mjs';
import { follow } from './follow.mjs';
import { atEnd, expectInterrupt } from './lifetime.mjs';
import { crashMessage } from './readiness.mjs';
import { startStack } from './stack.mjs';
import { claim, refuseWhenRunning } from './supervisor.mjs';
import { Failure, paint, say } from './terminal.mjs';

export async function up(args) {
  const { values } = parseArgs({ args, options: { detach: { type: 'boolean', default: false }, demo: { type: 'boolean', default: false }, nodes: { type: 'string', default: '1' } } });
  return values.detach ? upBehind(values) : supervise(values);
}

async function supervise({ demo, nodes }) {
  if (demo && environmentName() !== 'Development') throw new Failure('--demo is for development: it orders at brands whose passwords are public.');
  const state = ownState();
  const detached = process.send !== undefined;
  atEnd(claim(state, { detached }));
  const started = Date.now();
  const stack = await startStack(state, { port: 3000, rush: demo, nodes: nodesOf(nodes) });
  printEndpoints(stack.endpoints);
  if (demo) sayRush(stack.endpoints);
  say(paint.dim(`Started in ${Math.round((Date.now() - started) / 1000)} s. `) + (detached ? 'Stop with ./dev down.' : 'Stop with Ctrl-C.'));
  expectInterrupt();
  if (process.connected) {
    process.send('ready');
    process.disconnect();
  }
  throw new Failure(crashMessage(await stack.crashed));
}

function sayRush({ admin, storefronts }) {
  say(`Lunch rush: invented guests order at ${Object.keys(storefronts).join(', ')}, in waves of a quarter of an hour, pay with the simulated gateway's cards, and staff takes`);
  say('their orders through the kitchen in minutes. Where it is closed they order for later. At most 12 orders are open at a brand; yours are left to you. It ends with this copy.');
  say(`Look at ${Object.keys(storefronts).map((slug) => `${admin}/b/${slug}/orders`).join(' ')}\n`);
}

/** How many nodes stand behind the one address. */
function nodesOf(text) {
  if (!/^[12]$/.test(text)) throw new Failure('--nodes is 1 or 2.');
  return Number(text);
}

/** Starts the supervisor in the background, shows what it says, and returns when it is ready. */
export async function upBehind({ demo = false, nodes = '1' } = {}) {
  const state = ownState();
  refuseWhenRunning(state);
  const log = state.log('up');
  const file = openSync(log, 'w');
  const supervisor = spawn(process.execPath, [join(root, 'dev'), 'up', ...(demo ? ['--demo'] : []), '--nodes', nodes], {
    cwd: root, detached: true, stdio: ['ignore', file, file, 'ipc'],
  });
  closeSync(file);
  const exited = new Promise((resolve) => { supervisor.once('exit', (code) => resolve({ code })); });
  const ready = new Promise((resolve) => { supervisor.once('message', () => resolve({ code: 0 })); });
  const forget = atEnd(async () => {
    supervisor.kill('SIGTERM');
    await exited;
  });
  const { code } = await follow(log, Promise.race([ready, exited]));
  forget();
  supervisor.unref();
  return code;
}
