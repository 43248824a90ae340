import { createContext, use, useSyncExternalStore } from 'react';

export type Gap = { from: Date; to: Date };

/** The socket of a client's subscriptions. `opened` grows with each time that it stands again; `gap` is the last time that it did not. */
export type Connection = { state: 'idle' | 'connecting' | 'open' | 'lost'; since: Date | null; opened: number; gap: Gap | null };
export type ConnectionEvent = 'wanted' | 'opened' | 'lost' | 'closed';

export const noConnection: Connection = { state: 'idle', since: null, opened: 0, gap: null };

/** What is lost stays lost, since the first time, until it stands again: attempts that fail in between change nothing. */
export function nextConnection(before: Connection, event: ConnectionEvent, at: Date): Connection {
  switch (event) {
    case 'wanted':
      return before.state === 'idle' ? { ...before, state: 'connecting' } : before;
    case 'opened':
      return { state: 'open', since: null, opened: before.opened + 1, gap: before.since === null ? before.gap : { from: before.since, to: at } };
    case 'lost':
      return before.state === 'lost' ? before : { ...before, state: 'lost', since: at };
    case 'closed':
      return { ...before, state: 'idle', since: null };
  }
}

/** How long to wait before the next attempt, in milliseconds: longer each time, ten seconds at most, and not all at the same moment. */
export const retryAfter = (attempt: number, chance: number): number => Math.min(10_000, 500 * 2 ** attempt) * (0.75 + chance / 2);

/** The present state, for those who watch it. */
export function watchedConnection() {
  let now = noConnection;
  const watchers = new Set<() => void>();
  return {
    get: () => now,
    watch: (changed: () => void) => {
      watchers.add(changed);
      return () => { watchers.delete(changed); };
    },
    tell: (event: ConnectionEvent) => {
      const next = nextConnection(now, event, new Date());
      if (next === now) return;
      now = next;
      watchers.forEach((changed) => { changed(); });
    },
  };
}

export type WatchedConnection = ReturnType<typeof watchedConnection>;

export const ConnectionContext = createContext<WatchedConnection>(watchedConnection());

/** Whether what this page hears is the present. */
export function useConnection(): Connection {
  const { get, watch } = use(ConnectionContext);
  return useSyncExternalStore(watch, get, () => noConnection);
}
