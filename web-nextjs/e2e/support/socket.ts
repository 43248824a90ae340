import WebSocket from 'ws';
import { endpoints } from './endpoints';

type Message = { type: string; id?: string; payload?: unknown };
export type Closed = { code: number; reason: string };
type Options = { headers?: Record<string, string>; protocol?: string };

/** A socket on which a test says exactly what it wants, also what no client would. */
export class RawSocket {
  readonly closed: Promise<Closed>;
  private readonly socket: WebSocket;
  private readonly received: Message[] = [];
  private wake: () => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    this.closed = new Promise((resolve) => socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })));
    socket.on('message', (data: Buffer) => {
      this.received.push(JSON.parse(data.toString('utf8')) as Message);
      this.wake();
    });
  }

  static open(options: Options = {}): Promise<RawSocket> {
    const socket = connect(options);
    return new Promise((resolve, reject) => {
      const raw = new RawSocket(socket);
      socket.on('open', () => resolve(raw)).on('error', reject);
    });
  }

  /** The HTTP status with which an upgrade is refused. */
  static refusal(options: Options): Promise<number> {
    return new Promise((resolve, reject) => {
      const socket = connect(options);
      socket.on('unexpected-response', (_, response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      });
      socket.on('open', () => {
        socket.terminate();
        reject(new Error('The upgrade was accepted.'));
      });
      socket.on('error', reject);
    });
  }

  say(message: Message | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  async next(): Promise<Message> {
    for (;;) {
      const message = this.received.shift();
      if (message) return message;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  async initiate(payload?: unknown): Promise<this> {
    this.say({ type: 'connection_init', payload });
    const answer = await this.next();
    if (answer.type !== 'connection_ack') throw new Error(`Not acknowledged: ${JSON.stringify(answer)}`);
    return this;
  }

  leave(): void {
    this.socket.terminate();
  }
}

/** The address of the endpoint for sockets; the host is said in a header. */
export const socketUrl = (): string => `ws://127.0.0.1:${new URL(endpoints().graphql).port}/graphql`;

function connect({ headers = {}, protocol = 'graphql-transport-ws' }: Options): WebSocket {
  return new WebSocket(socketUrl(), protocol, { headers: { host: new URL(endpoints().graphql).host, ...headers } });
}
