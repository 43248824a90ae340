import { Agent, request as send, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };
type Options = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer; path?: string };

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/**
 * One request, without following anything. Names below .localhost do not resolve outside browsers, so it goes to the loopback address with the host in its
 * header. `path` replaces the path of the address as it is, for what a URL would tidy up.
 */
export function request(address: string, { method = 'GET', headers = {}, body, path }: Options = {}): Promise<Answer> {
  const url = new URL(address);
  const target = { host: '127.0.0.1', port: url.port || 80, path: path ?? `${url.pathname}${url.search}`, method, agent, headers: { host: url.host, ...headers } };
  return new Promise((resolve, reject) => {
    const sent = send(target, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, text: bytes.toString('utf8') });
      });
    });
    sent.on('error', reject).end(body);
  });
}

export const json = <T>(answer: Answer): T => JSON.parse(answer.text) as T;
