import { expect } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { request } from './http';

const storefront = join(__dirname, '..', '..', 'apps', 'storefront');

/** A storefront of a test's own, from the build that the others run. */
export async function startStorefront(port: number, settings: { FOODSAAS_API_URL: string; FOODSAAS_ISR_DIR: string }): Promise<ChildProcess> {
  const program = join(dirname(require.resolve('next/package.json', { paths: [storefront] })), 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NODE_OPTIONS: '', ...settings };
  const next = spawn(process.execPath, [program, 'start', '-p', String(port), '-H', '127.0.0.1'], { cwd: storefront, env, stdio: 'ignore' });
  await answers(`http://127.0.0.1:${port}/internal/health`);
  return next;
}

/** Waits until a process that was started serves. */
export const answers = (url: string): Promise<void> =>
  expect(async () => expect((await request(url)).status).toBe(200)).toPass({ timeout: 20_000, intervals: [50, 100] });

/** What `./dev test` tells its tests; there is no other way to know it. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set: this test starts processes of its own. \`./dev test\` sets it.`);
  return value;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
