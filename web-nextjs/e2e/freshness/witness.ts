import { expect } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Seen, Snapshot } from '../support/crawl';
import { request } from '../support/http';
import { siteFiles, type Site } from '../support/site';
import { freePort, setting, startStorefront } from '../support/storefront-process';
import { UncachedApi } from './uncached-api';

const atOnce = 4;

/** A second storefront from the same build, whose pages are made anew on demand: how the site looks without any cache. */
export class Witness {
  private version = 0;

  private constructor(private readonly next: ChildProcess, private readonly url: string, private readonly folder: string, private readonly api: UncachedApi) {}

  static async start(): Promise<Witness> {
    const api = await UncachedApi.open(setting('FOODSAAS_API_URL'));
    const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'foodsaas-witness-'))];
    const next = await startStorefront(port, { FOODSAAS_API_URL: api.url, FOODSAAS_ISR_DIR: folder });
    return new Witness(next, `http://127.0.0.1:${port}`, folder, api);
  }

  /** The same pages, made now. */
  async look(site: Site, paths: Iterable<string>): Promise<Snapshot> {
    await this.forget(site.id);
    const snapshot: Snapshot = new Map();
    const left = [...paths];
    const walk = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) snapshot.set(path, await this.see(routeOf(site, path)));
    };
    await Promise.all(Array.from({ length: atOnce }, walk));
    return snapshot;
  }

  stop(): void {
    this.next.kill();
    this.api.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async see(route: string): Promise<Seen> {
    const document = await request(`${this.url}${route}`);
    const payload = await request(`${this.url}${route}`, { headers: { rsc: '1' } });
    return { status: document.status, html: document.text, payload: payload.text };
  }

  /** Says, as the API would, that all it ever asked has changed. */
  private async forget(tenant: string): Promise<void> {
    const body = JSON.stringify({ tenant, version: (this.version += 1), keys: [...this.api.keys] });
    const time = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', Buffer.from(setting('FOODSAAS_INTERNAL_SECRET'), 'base64')).update(`${time}.${body}`).digest('hex');
    const answer = await request(`${this.url}/internal/revalidate`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-foodsaas-signature': `t=${time},v1=${signature}` }, body });
    expect(answer.status, answer.text).toBe(200);
  }
}

/** The route inside of a public path. */
function routeOf({ id, locales, defaultLocale }: Site, path: string): string {
  if (siteFiles.includes(path)) return `/t/${id}/files${path}`;
  const [first = '', ...rest] = path.split('/').filter(Boolean);
  const [locale, inside] = locales.includes(first) ? [first, rest] : [defaultLocale, path.split('/').filter(Boolean)];
  return ['', 't', id, locale, ...inside].join('/');
}
