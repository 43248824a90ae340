import { request as send, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands between a storefront and the API so that nothing comes out of a cache: every question is one that was never asked before, and the API learns nothing
 * of the pages that are made from it.
 */
export class UncachedApi {
  /** The storefront's own names of its questions: what it must be told to forget. */
  readonly keys = new Set<string>();
  private asked = 0;

  private constructor(private readonly server: Server, private readonly api: URL) {}

  static async open(api: string): Promise<UncachedApi> {
    const server = createServer();
    const between = new UncachedApi(server, new URL(api));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void between.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return between;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    if (request.url?.startsWith('/internal/routes')) return void response.end(JSON.stringify({ accepted: true }));
    if (request.url?.startsWith('/internal/invalidations')) return void response.end(JSON.stringify({ version: 0, keys: {} }));
    const key = request.headers['x-foodsaas-cache-key'];
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !['x-foodsaas-cache-key', 'content-length', 'host'].includes(name)));
    if (typeof key === 'string') this.keys.add(key);
    const question = JSON.parse(body) as { query?: string };
    // A document that is named would be the same each time: its text is asked for.
    if (question.query === undefined) return void response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }));
    const unheard = JSON.stringify({ ...question, query: `${question.query}\n# asked ${process.pid} ${(this.asked += 1)}` });
    const onward = send({ host: this.api.hostname, port: this.api.port, path: request.url, method: request.method, headers: { ...headers, 'content-length': Buffer.byteLength(unheard) } }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end()).end(unheard);
  }
}
