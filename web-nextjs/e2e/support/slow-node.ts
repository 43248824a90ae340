import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as send, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request, type Answer } from './http';
import type { OwnBrand } from './own-brand';
import { answers, freePort, setting, startStorefront } from './storefront-process';

type Program = { dll: string; directory: string; settings: Record<string, string> };

/** One more node of the installation, with a storefront of its own that may be told late what changed. */
export class SlowNode {
  /** What its storefront was asked for. */
  readonly asked: string[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly parts: ChildProcess[] = [];
  private readonly folder = mkdtempSync(join(tmpdir(), 'foodsaas-slow-'));
  private isHeld = false;

  private constructor(private readonly port: number, private readonly storefront: number, private readonly line: Server) {}

  static async start(): Promise<SlowNode> {
    const [listen, internal, storefront, between] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
    const line = createServer();
    const node = new SlowNode(listen, storefront, line);
    line.on('request', (from: IncomingMessage, to: ServerResponse) => void node.carry(from, to));
    line.listen(between, '127.0.0.1');
    const { dll, directory, settings } = JSON.parse(setting('FOODSAAS_TEST_NODE')) as Program;
    const env = { ...process.env, ...settings, FoodSaaS__ListenPort: String(listen), FoodSaaS__InternalPort: String(internal), FoodSaaS__StorefrontUrl: `http://127.0.0.1:${between}` };
    node.parts.push(spawn('dotnet', [dll], { cwd: directory, env, stdio: 'ignore' }));
    node.parts.push(await startStorefront(storefront, { FOODSAAS_API_URL: `http://127.0.0.1:${internal}`, FOODSAAS_ISR_DIR: node.folder }));
    await answers(`http://127.0.0.1:${listen}/health/ready`);
    return node;
  }

  /** From now on what the storefront is told of changes does not arrive. */
  hold(): void {
    this.isHeld = true;
  }

  get isTold(): boolean {
    return this.waiting.size > 0;
  }

  release(): void {
    this.isHeld = false;
    for (const arrive of this.waiting) arrive();
    this.waiting.clear();
  }

  visit(brand: OwnBrand, path: string): Promise<Answer> {
    return request(`http://127.0.0.1:${this.port}${path}`, { headers: { host: new URL(brand.origin).host } });
  }

  async stop(): Promise<void> {
    this.release();
    for (const part of this.parts.filter(({ exitCode }) => exitCode === null)) {
      const ended = once(part, 'exit');
      part.kill();
      await ended;
    }
    this.line.closeAllConnections();
    this.line.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async carry(from: IncomingMessage, to: ServerResponse): Promise<void> {
    this.asked.push(from.url ?? '');
    const body = Buffer.concat(await from.toArray());
    if (this.isHeld && from.url === '/internal/revalidate') await new Promise<void>((arrive) => this.waiting.add(arrive));
    const onward = send({ host: '127.0.0.1', port: this.storefront, path: from.url, method: from.method, headers: from.headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.writeHead(502).end()).end(body);
  }
}
