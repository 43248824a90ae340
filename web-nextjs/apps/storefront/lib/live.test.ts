import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ORDER_UPDATED } from '@/features/ordering/order-documents';
import { listen } from './live';

class FakeSocket {
  static opened: FakeSocket[] = [];
  readonly said: { type: string; payload?: { variables?: unknown; acceptLanguage?: string } }[] = [];
  onopen = () => undefined as unknown;
  onmessage: (event: { data: string }) => unknown = () => undefined;
  onclose = () => undefined as unknown;
  constructor(readonly url: string, readonly protocol: string) {
    FakeSocket.opened.push(this);
  }
  send = (text: string) => this.said.push(JSON.parse(text) as FakeSocket['said'][number]);
  hear = (message: object) => this.onmessage({ data: JSON.stringify(message) });
  close = () => this.onclose();
}

const last = () => FakeSocket.opened.at(-1) as FakeSocket;
const events: unknown[] = [];
const states: boolean[] = [];
const start = () => listen(ORDER_UPDATED, { token: 'secret' }, { locale: 'de', onEvent: (event) => events.push(event), onState: (isLive) => states.push(isLive) });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal('location', { protocol: 'https:', host: 'brand.example' });
  const browser = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) vi.stubGlobal(name, browser[name].bind(browser));
  for (const list of [FakeSocket.opened, events, states]) list.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function acknowledged() {
  last().onopen();
  last().hear({ type: 'connection_ack' });
}

describe('Listening', () => {
  it('goes to the site itself, asks once it is let in, and answers pings', () => {
    start();
    expect([last().url, last().protocol]).toEqual(['wss://brand.example/graphql', 'graphql-transport-ws']);
    acknowledged();
    last().hear({ type: 'ping' });
    last().hear({ type: 'next', id: '1', payload: { data: { orderUpdated: null } } });
    expect(last().said.map(({ type }) => type)).toEqual(['connection_init', 'subscribe', 'pong']);
    expect(last().said[0]?.payload?.acceptLanguage).toBe('de');
    expect(last().said[1]?.payload?.variables).toEqual({ token: 'secret' });
    expect(events).toEqual([{ orderUpdated: null }]);
    expect(states).toEqual([true]);
  });

  it('connects again after it was cut, later each time, and says so', () => {
    start();
    acknowledged();
    last().close();
    expect(states).toEqual([true, false]);
    vi.advanceTimersByTime(1_000);
    expect(FakeSocket.opened).toHaveLength(2);
    last().close();
    vi.advanceTimersByTime(1_999);
    expect(FakeSocket.opened).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.opened).toHaveLength(3);
    acknowledged();
    expect(states.at(-1)).toBe(true);
  });

  it('notices that the line is dead, though the socket says nothing', () => {
    start();
    acknowledged();
    vi.advanceTimersByTime(10_000);
    expect(last().said.at(-1)).toEqual({ type: 'ping' });
    last().hear({ type: 'pong' });
    vi.advanceTimersByTime(9_999);
    expect(states).toEqual([true]);
    vi.advanceTimersByTime(1 + 5_000);
    expect(states).toEqual([true, false]);
  });

  it('is cut when the browser goes offline, and goes on as soon as it is back', () => {
    start();
    acknowledged();
    dispatchEvent(new Event('offline'));
    expect(states).toEqual([true, false]);
    dispatchEvent(new Event('online'));
    expect(FakeSocket.opened).toHaveLength(2);
    acknowledged();
    expect(states.at(-1)).toBe(true);
    vi.advanceTimersByTime(9_000);
    expect(FakeSocket.opened).toHaveLength(2);
  });

  it('is over when it is stopped', () => {
    const stop = start();
    acknowledged();
    stop();
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.opened).toHaveLength(1);
    expect(states).toEqual([true]);
  });
});
