import { textOf, type TadaDocumentNode } from '@foodsaas/graphql';

type Message = { type: string; payload?: { data?: unknown } };

/** Waits between tries to connect again, in milliseconds; the last one from then on, or until the browser is online again. */
const WAITS = [1_000, 2_000, 5_000, 10_000, 20_000];

/** How often the server is asked whether it is there, and how long it may take to say anything: a dead line tells nobody that it is dead. */
const HEARTBEAT = 10_000;
const PATIENCE = 5_000;

/** `locale`: of the page; without it the socket would speak the browser's. */
export type LiveListener<Result> = { locale: string; onEvent: (result: Result) => void; onState: (isLive: boolean) => void };

/**
 * Listens to a subscription over a socket of this very site, and connects again when it breaks: `onState(true)` says that it is heard now, so that whoever
 * listens reads again what he missed. Returns how to stop. Speaks graphql-transport-ws.
 */
export function listen<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables, { locale, onEvent, onState }: LiveListener<Result>): () => void {
  let cut: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isStopped = false;

  const connect = () => {
    clearTimeout(timer);
    const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`, 'graphql-transport-ws');
    const say = (message: object) => socket.send(JSON.stringify(message));
    let silence: ReturnType<typeof setTimeout> | undefined;
    let beat: ReturnType<typeof setInterval> | undefined;
    // Not left to the socket: one whose line is dead closes minutes later.
    const over = () => {
      if (cut !== over) return;
      cut = null;
      clearTimeout(silence);
      clearInterval(beat);
      socket.close();
      if (isStopped) return;
      onState(false);
      timer = setTimeout(connect, WAITS[Math.min(tries, WAITS.length - 1)]);
      tries += 1;
    };
    const ask = () => {
      say({ type: 'ping' });
      silence ??= setTimeout(over, PATIENCE);
    };
    cut = over;
    socket.onopen = () => say({ type: 'connection_init', payload: { acceptLanguage: locale } });
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      if (cut !== over) return;
      clearTimeout(silence);
      silence = undefined;
      const { type, payload } = JSON.parse(data) as Message;
      if (type === 'ping') say({ type: 'pong' });
      else if (type === 'next' && payload?.data) {
        tries = 0;
        onEvent(payload.data as Result);
      }
      else if (type === 'error' || type === 'complete') over();
      else if (type === 'connection_ack') {
        say({ type: 'subscribe', id: '1', payload: { query: textOf(document), variables } });
        beat = setInterval(ask, HEARTBEAT);
        onState(true);
      }
    };
    socket.onclose = over;
  };

  const onOffline = () => cut?.();
  const onOnline = () => (cut ? undefined : connect());
  addEventListener('offline', onOffline);
  addEventListener('online', onOnline);
  connect();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    removeEventListener('offline', onOffline);
    removeEventListener('online', onOnline);
    cut?.();
  };
}
