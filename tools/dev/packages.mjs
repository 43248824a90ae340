// The npm packages of web-nextjs.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, run } from './child.mjs';
import { developmentState, web, workspaces } from './clone.mjs';
import { fingerprint } from './fingerprint.mjs';
import { Failure, step } from './terminal.mjs';

/** Installs them unless they are what the lock file says. */
export async function installPackages() {
  const lock = join(web, 'package-lock.json');
  if (!existsSync(lock)) throw new Failure('web-nextjs/package-lock.json is missing.');
  const wanted = fingerprint([lock, ...['.', ...workspaces()].map((folder) => join(web, folder, 'package.json'))]);
  // Inside node_modules, which npm empties first: an interrupted installation leaves no stamp.
  const stamp = join(web, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await step('npm packages', async () => {
    await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: web, env: environment({ NODE_ENV: 'development' }), log: developmentState().log('npm'), minutes: 15,
    });
    writeFileSync(stamp, wanted);
  });
}
