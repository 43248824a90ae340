import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useConnection } from '@/lib/api/connection';
import { type Failure, failureOf } from '@/lib/api/failure';
import { type Order, OrderBoardChangedDocument, OrderBoardDocument } from '../documents';
import { emptyBoard, nextBoard } from './board-state';

/** How often the whole board is read, in milliseconds: rarely where it hears of every change, often where it does not. */
const sweep = { heard: 60_000, deaf: 10_000 };

/**
 * The open orders of a location (of all with null), live. After a lost connection, and when the page wakes up, everything is read again; what was chosen, opened and
 * typed on the page stays as it was.
 */
export function useBoard(locationId: string | null) {
  const client = useClient();
  const connection = useConnection();
  const [board, tell] = useReducer(nextBoard, emptyBoard);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const readings = useRef(0);
  const isLive = connection.state === 'open' && refusal === null;

  const read = useCallback(async () => {
    readings.current += 1;
    const reading = readings.current;
    // Of then is what it shows: a change on the way back is not in it.
    const at = new Date();
    tell({ kind: 'asked', reading });
    const { data, error } = await client.query(OrderBoardDocument, { locationId }, { requestPolicy: 'network-only' }).toPromise();
    setFailure(failureOf(error));
    tell(data ? { kind: 'read', reading, orders: data.orderBoard, at } : { kind: 'failed', reading });
  }, [client, locationId]);

  const heard = useCallback((order: Order) => { tell({ kind: 'heard', order }); }, []);

  useEffect(() => {
    let again: number | undefined;
    const { unsubscribe } = client.subscription(OrderBoardChangedDocument, { locationId }).subscribe(({ data, error }) => {
      setRefusal(failureOf(error));
      if (error) again = window.setTimeout(() => { setAttempt((before) => before + 1); }, sweep.deaf);
      if (data?.orderBoardChanged) heard(data.orderBoardChanged);
    });
    return () => {
      window.clearTimeout(again);
      unsubscribe();
    };
  }, [client, locationId, heard, attempt]);

  useEffect(() => {
    const now = () => { void read(); };
    const woken = () => {
      if (document.visibilityState === 'visible') now();
    };
    const first = window.setTimeout(now, 0);
    const timer = window.setInterval(now, isLive ? sweep.heard : sweep.deaf);
    document.addEventListener('visibilitychange', woken);
    return () => {
      window.clearTimeout(first);
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', woken);
    };
  }, [read, isLive, connection.opened]);

  // Whose right has ended sees nothing more of it, not even what was there.
  const loaded = { data: board.readAt === null || failure?.kind === 'forbidden' ? undefined : board, failure, loading: board.readAt === null && failure === null, reload: () => { void read(); } };
  return { loaded, board, failure, refusal, isLive, read, heard };
}

export type LiveBoard = ReturnType<typeof useBoard>;
