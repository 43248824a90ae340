import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchedConnection } from './connection';
import { openSocket } from './socket';

type Message = { type: string; id?: string; payload?: object };

/** A server at the other end of the line, which can fall silent. */
class Line {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  static readonly all: Line[] = [];
  static isSilent = false;

  readyState: number = Line.CONNECTING;
  onopen: (() => void) | null = null;
  onclose: ((event: { code: number; reason: string; wasClean: boolean }) => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  readonly heard: Message[] = [];

  constructor() {
    Line.all.push(this);
    setTimeout(() => {
      if (Line.isSilent) return;
      this.readyState = Line.OPEN;
      this.onopen?.();
    }, 1);
  }

  send(text: string): void {
    const message = JSON.parse(text) as Message;
    this.heard.push(message);
    if (Line.isSilent) return;
    if (message.type === 'connection_init') this.answer('connection_ack');
    if (message.type === 'ping') this.answer('pong');
  }

  private answer(type: string): void {
    setTimeout(() => { this.onmessage?.({ data: JSON.stringify({ type }) }); }, 1);
  }

  close(code = 1000, reason = ''): void {
    if (this.readyState === Line.CLOSED) return;
    this.readyState = Line.CLOSED;
    this.onclose?.({ code, reason, wasClean: true });
  }
}

const browser = Object.assign(new EventTarget(), {
  location: { protocol: 'https:', host: 'admin.test' },
  setTimeout: (run: () => void, wait: number) => setTimeout(run, wait),
  clearTimeout: (timer: ReturnType<typeof setTimeout>) => { clearTimeout(timer); },
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', Line);
  vi.stubGlobal('window', browser);
  Line.all.length = 0;
  Line.isSilent = false;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody listens, and the socket stands. */
async function listening() {
  const connection = watchedConnection();
  const stop = openSocket('/graphql', connection).subscribe({ query: 'subscription { boardChanged }' }, { next: () => undefined, error: () => undefined, complete: () => undefined });
  await vi.advanceTimersByTimeAsync(10);
  return { connection, stop };
}

describe('the socket of subscriptions', () => {
  it('stands as long as the server answers', async () => {
    const { connection } = await listening();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([connection.get().state, Line.all.length]).toEqual(['open', 1]);
  });

  it('speaks the brand’s main language, as the requests beside it do', async () => {
    await listening();
    expect(Line.all[0]?.heard[0]).toEqual({ type: 'connection_init', payload: { acceptLanguage: '*' } });
  });

  it('notices a dead line within a quarter of a minute, and tries again until it stands', async () => {
    const { connection } = await listening();
    Line.isSilent = true;
    await vi.advanceTimersByTimeAsync(15_100);
    expect(connection.get().state).toBe('lost');
    Line.isSilent = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(connection.get()).toMatchObject({ state: 'open', opened: 2 });
    expect(Line.all.at(-1)?.heard.map(({ type }) => type)).toContain('subscribe');
  });

  it('is lost with the browser’s network, and there again with it, without waiting', async () => {
    const { connection } = await listening();
    browser.dispatchEvent(new Event('offline'));
    await vi.advanceTimersByTimeAsync(1);
    expect(connection.get().state).toBe('lost');
    browser.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(10);
    expect(connection.get().state).toBe('open');
  });

  it('that nobody needs any more is closed, not lost', async () => {
    const { connection, stop } = await listening();
    stop();
    await vi.advanceTimersByTimeAsync(10);
    expect(connection.get().state).toBe('idle');
  });
});
