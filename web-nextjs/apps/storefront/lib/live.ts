import { textOf, type TadaDocumentNode } from '@foodsaas/graphql';

type Message = { type: string; payload?: { data?: unknown } };

/** Waits between tries to connect again, in milliseconds; the last one from then on. */
const WAITS = [1_000, 2_000, 5_000, 10_000, 20_000];

export type LiveListener<Result> = { onEvent: (result: Result) => void; onState: (isLive: boolean) => void };

/**
 * Listens to a subscription over a socket of this very site, and connects again when it breaks: `onState(true)` says that it is heard now, so that whoever
 * listens reads again what he missed. Returns how to stop. Speaks graphql-transport-ws.
 */
export function listen<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables, { onEvent, onState }: LiveListener<Result>): () => void {
  let socket: WebSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;
  let isStopped = false;

  const connect = () => {
    const opened = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`, 'graphql-transport-ws');
    const say = (message: object) => opened.send(JSON.stringify(message));
    socket = opened;
    opened.onopen = () => say({ type: 'connection_init' });
    opened.onmessage = ({ data }: MessageEvent<string>) => {
      const { type, payload } = JSON.parse(data) as Message;
      if (type === 'ping') say({ type: 'pong' });
      else if (type === 'next' && payload?.data) {
        tries = 0;
        onEvent(payload.data as Result);
      }
      else if (type === 'error' || type === 'complete') opened.close();
      else if (type === 'connection_ack') {
        say({ type: 'subscribe', id: '1', payload: { query: textOf(document), variables } });
        onState(true);
      }
    };
    opened.onclose = () => {
      if (isStopped) return;
      onState(false);
      timer = setTimeout(connect, WAITS[Math.min(tries, WAITS.length - 1)]);
      tries += 1;
    };
  };

  connect();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}
