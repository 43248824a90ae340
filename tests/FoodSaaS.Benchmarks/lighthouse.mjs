// Lighthouse, mobile: node lighthouse.mjs <output.json> <runs> <url …>, in a folder that has the packages lighthouse and chrome-launcher.
// Writes the median of each category's scores, 0 to 100, for each page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const chromeFlags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

const [output, runs, ...urls] = process.argv.slice(2);
const pages = [];
for (const url of urls) {
  const results = [];
  for (let run = 0; run < Number(runs); run++) results.push(await audit(url));
  const scores = Object.fromEntries(categories.map((name) => [name, median(results.map((result) => result[name]))]));
  pages.push({ url, scores });
}
writeFileSync(output, JSON.stringify(pages, null, 2));

/** One visit in a browser that has seen nothing before. */
async function audit(url) {
  const userDataDir = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const chrome = await launch({ chromeFlags, chromePath: process.env.CHROME_PATH, userDataDir });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: 'error' });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    return Object.fromEntries(categories.map((name) => [name, Math.round(lhr.categories[name].score * 100)]));
  } finally {
    chrome.kill();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

function median(values) {
  return values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}
