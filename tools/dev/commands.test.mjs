// `./dev up` and `./dev down` as a developer uses them, on a copy that holds nothing yet.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import test from 'node:test';
import { ownState, root } from './clone.mjs';
import { isSame } from './processes.mjs';

const state = ownState();
const most = { first: 360, warm: 90, stopping: 75 };

test('up --detach makes and seeds a copy, says where everything is, and returns when it is ready', async () => {
  const { code, text } = await ended(dev('up', '--detach'), most.first);
  assert.equal(code, 0, text);
  const endpoints = JSON.parse(readFileSync(state.endpoints, 'utf8'));
  const port = Number(new URL(endpoints.api).port);
  assert.deepEqual(Object.keys(endpoints), ['api', 'graphql', 'platform', 'admin', 'playground', 'storefronts', 'keys', 'secretKeys', 'postgres', 'postgresOwner', 'logins']);
  assert.equal(endpoints.graphql, `http://localhost:${port}/graphql`);
  for (const url of [endpoints.platform, endpoints.admin, endpoints.playground, ...Object.values(endpoints.storefronts)]) assert.ok(text.includes(url), `the table lacks ${url}`);
  for (const url of [endpoints.postgres, endpoints.postgresOwner]) assert.match(url, /^postgresql:\/\//);
  const slugs = Object.keys(endpoints.storefronts);
  assert.equal(slugs.length, 3);
  for (const keys of [endpoints.keys, endpoints.secretKeys]) assert.deepEqual(Object.keys(keys).sort(), [...slugs].sort());
  for (const { role, email, password } of endpoints.logins) assert.ok(role && email && password && text.includes(email));
  assert.ok(slugs.every((slug) => endpoints.logins.some(({ tenant }) => tenant === slug)));

  for (const host of ['localhost', 'foodsaas.localhost', 'admin.foodsaas.localhost', ...slugs.map((slug) => `${slug}.foodsaas.localhost`)]) {
    for (const path of ['/health/live', '/health/ready']) assert.equal((await ask(port, host, path)).status, 200, `${host}${path}`);
  }
  for (const slug of slugs) assert.match((await ask(port, `${slug}.foodsaas.localhost`, '/menu')).text, /<h1/);
  const menu = await ask(port, 'localhost', '/graphql', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Api-Key': endpoints.keys[slugs[0]] }, body: '{"query":"{ menu { categories { items { name } } } }"}' });
  assert.ok(JSON.parse(menu.text).data.menu.categories.length > 0, menu.text);
});

test('a second up is refused while the first one runs', async () => {
  const { code, text } = await ended(dev('up'), most.warm);
  assert.equal(code, 1);
  assert.match(text, /up already/);
});

test('down ends every process of it', async () => {
  const { processes } = JSON.parse(readFileSync(state.running, 'utf8'));
  assert.ok(processes.length >= 4 && processes.every(isSame));
  const { code, text } = await ended(dev('down'), most.stopping);
  assert.equal(code, 0, text);
  assert.deepEqual(processes.filter(isSame), []);
  assert.ok(!existsSync(state.endpoints) && !existsSync(state.pidFile));
});

test('Ctrl-C ends an up in the terminal, and every process of it', async () => {
  const up = dev('up');
  await up.said('Stop with Ctrl-C', most.warm);
  const { processes } = JSON.parse(readFileSync(state.running, 'utf8'));
  assert.ok(processes.length >= 4 && processes.every(isSame));
  up.child.kill('SIGINT');
  const { code, text } = await ended(up, most.stopping);
  assert.equal(code, 0, text);
  assert.match(text, /Stopped\./);
  assert.deepEqual(processes.filter(isSame), []);
  assert.ok(!existsSync(state.endpoints) && !existsSync(state.pidFile));
});

/** A command, and what it says. */
function dev(...args) {
  const child = spawn(process.execPath, [join(root, 'dev'), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  const waiting = new Set();
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (more) => { text += more; waiting.forEach((look) => look()); });
  const exited = new Promise((resolve) => { child.once('exit', (code) => resolve(code)); });
  const said = (words, seconds) => within(seconds, words, new Promise((resolve, reject) => {
    const look = () => { if (text.includes(words)) resolve(); };
    waiting.add(look);
    look();
    void exited.then((code) => reject(new Error(`ended with ${code} before it said "${words}":\n${text}`)));
  }));
  return { child, exited, said, text: () => text };
}

async function ended(command, seconds) {
  const code = await within(seconds, 'its end', command.exited);
  return { code, text: command.text() };
}

async function within(seconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`${what} did not come in ${seconds} s.`)), seconds * 1000); });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Node does not resolve names below localhost, and its fetch sends no Host header. */
function ask(port, host, path, { method = 'GET', headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const question = request({ host: '127.0.0.1', port, path, method, headers: { ...headers, Host: `${host}:${port}` } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (more) => { text += more; }).on('end', () => resolve({ status: answer.statusCode, text }));
    });
    question.on('error', reject).end(body);
  });
}
