// The browser of the browser tests.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { environment, run } from './child.mjs';
import { developmentState, resolvePackage, web } from './clone.mjs';
import { Failure, step } from './terminal.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

export function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find(existsSync);
}

export function installedBrowser() {
  if (process.env.CHROME_PATH) {
    if (existsSync(process.env.CHROME_PATH)) return process.env.CHROME_PATH;
    throw new Failure(`CHROME_PATH names ${process.env.CHROME_PATH}, which does not exist.`);
  }
  return names.map(onPath).find(Boolean) ?? applications.find(existsSync);
}

/** Whether this machine takes a browser from its own packages. */
export const hasDebianPackages = () => process.getuid() === 0 && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;

/** The path of a browser, installing one when there is none. */
export async function ensureBrowser() {
  return installedBrowser() ?? downloadedBrowser() ?? (hasDebianPackages() && (await debianBrowser())) ?? playwrightBrowser();
}

async function debianBrowser() {
  const log = developmentState().log('browser');
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' });
  const options = { env, log, mayFail: true, minutes: 15 };
  await step('Chromium (apt-get)', async () => {
    await run('apt-get', ['update', '-q'], options);
    await run('apt-get', ['install', '-y', '-q', 'chromium'], options);
  });
  return installedBrowser();
}

function downloadedBrowser() {
  const { chromium } = createRequire(join(web, 'package.json'))('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function playwrightBrowser() {
  const cli = resolvePackage(web, '@playwright/test/cli');
  const options = { cwd: web, log: developmentState().log('browser'), minutes: 15 };
  await step('Chromium (playwright)', () => run(process.execPath, [cli, 'install', 'chromium'], options));
  return downloadedBrowser();
}
