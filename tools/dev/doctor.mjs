// `./dev doctor`: what this machine lacks and how to get it.
import { spawnSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { installedBrowser, hasDebianPackages } from './browser.mjs';
import { root } from './clone.mjs';
import { parse } from './connections.mjs';
import { accepts, isFree, portFrom } from './ports.mjs';
import { binariesInstalled, postgresBinaries } from './postgres-binaries.mjs';
import { paint, say } from './terminal.mjs';

const gigabyte = 1024 ** 3;
const good = (text) => ({ mark: paint.green('✓'), text });
const note = (text) => ({ mark: paint.yellow('!'), text });
const lacking = (text) => ({ mark: paint.red('✗'), text, lacking: true });

export async function doctor() {
  const findings = [];
  for (const check of [system, node, dotnet, git, postgres, browser, port, names, disk, memory]) findings.push(await check());
  for (const { mark, text } of findings) say(`${mark} ${text}`);
  const count = findings.filter((finding) => finding.lacking).length;
  say(count > 0 ? paint.red(`\nThis machine lacks ${count === 1 ? 'one thing' : `${count} things`}.`) : '\nThis machine has what FoodSaaS needs: ./dev up');
  return count > 0 ? 1 : 0;
}

const answer = (program, ...args) => spawnSync(program, args, { encoding: 'utf8', cwd: root }).stdout?.trim() ?? '';

function system() {
  const text = `${process.platform} ${process.arch}`;
  return ['linux', 'darwin'].includes(process.platform) ? good(text) : lacking(`${text}: use Linux, macOS or WSL 2`);
}

function node() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 9);
  if (fits) return good(`Node ${process.version}, npm ${answer('npm', '--version')}`);
  return lacking(`Node ${process.version}: 20.9 or newer is needed; nvm install 20`);
}

function dotnet() {
  const sdks = answer('dotnet', '--list-sdks').split('\n').map((line) => line.split(' ')[0]);
  const fitting = sdks.find((version) => version.startsWith('10.'));
  if (fitting) return good(`.NET SDK ${fitting}`);
  return lacking('.NET SDK 10: install it from Microsoft (dotnet-install.sh --channel 10.0) or as package dotnet-sdk-10.0');
}

function git() {
  const version = answer('git', '--version');
  return version ? good(version) : lacking('git: install the package git');
}

async function postgres() {
  const named = process.env.FOODSAAS_POSTGRES;
  try {
    if (named) {
      const { host, port: number } = parse(named);
      if (await accepts(number, host)) return good(`PostgreSQL at ${host}:${number}`);
      return lacking(`PostgreSQL: nothing answers at ${host}:${number}, which FOODSAAS_POSTGRES names`);
    }
    if (!binariesInstalled()) return note('PostgreSQL: comes with the npm packages at the first ./dev up');
    return good(`PostgreSQL in ${postgresBinaries()}`);
  } catch (error) {
    return lacking(`PostgreSQL: ${error.message}`);
  }
}

function browser() {
  try {
    const path = installedBrowser();
    if (path) return good(`browser for tests: ${path}`);
    return note(`browser for tests: none; ./dev test installs Chromium ${hasDebianPackages() ? 'with apt-get' : 'through Playwright'}, or set CHROME_PATH`);
  } catch (error) {
    return lacking(error.message);
  }
}

async function port() {
  return (await isFree(3000)) ? good('port 3000 is free') : note(`port 3000 is taken: ./dev up takes ${await portFrom(3001)}`);
}

async function names() {
  try {
    await lookup('foodsaas.localhost');
    return good('names under localhost resolve');
  } catch {
    return note('names under localhost resolve in browsers only; with curl use --resolve, or the header Host');
  }
}

function disk() {
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / gigabyte);
  return free >= 5 ? good(`${free} GB of disk free`) : lacking(`${free} GB of disk free: 5 are needed`);
}

function memory() {
  const size = Math.round(totalmem() / gigabyte);
  return size >= 4 ? good(`${size} GB of memory`) : note(`${size} GB of memory: 4 are comfortable`);
}
