import { createClient } from 'graphql-ws';
import { socketAddress } from '@/lib/hosts';
import { retryAfter, type WatchedConnection } from './connection';
import { mainLanguage } from './main-language';

/** How often the server is asked whether it is there, and how long it may take to answer, in milliseconds. */
const heartbeat = 10_000;
const patience = 5_000;
const closedByUs = 1000;

/** Waits before another attempt, no longer than until the browser is online again. */
const pause = (attempt: number) =>
  new Promise<void>((go) => {
    const done = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', done);
      go();
    };
    const timer = window.setTimeout(done, retryAfter(attempt, Math.random()));
    window.addEventListener('online', done);
  });

/** The socket of an endpoint on this origin: opened with the first subscription, tried again forever, and it notices when the line is dead. */
export function openSocket(path: string, connection: WatchedConnection) {
  let silence: number | undefined;
  const socket = createClient({
    url: () => socketAddress(window.location, path),
    connectionParams: { acceptLanguage: mainLanguage },
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: pause,
    keepAlive: heartbeat,
    connectionAckWaitTimeout: heartbeat,
    on: {
      connecting: () => { connection.tell('wanted'); },
      connected: () => { connection.tell('opened'); },
      ping: (received) => {
        if (!received) silence = window.setTimeout(() => { socket.terminate(); }, patience);
      },
      pong: (received) => {
        if (received) window.clearTimeout(silence);
      },
      closed: (event) => {
        window.clearTimeout(silence);
        connection.tell((event as CloseEvent).code === closedByUs ? 'closed' : 'lost');
      },
    },
  });
  window.addEventListener('offline', () => {
    if (connection.get().state === 'open') socket.terminate();
  });
  return socket;
}
