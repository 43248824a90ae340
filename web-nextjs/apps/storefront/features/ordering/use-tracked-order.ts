'use client';

import { useCallback, useEffect, useState } from 'react';
import { ask, Refused } from '@/lib/browser-api';
import { listen } from '@/lib/live';
import { isOver, isUnpaidOnTheDay } from './payment-state';
import { ORDER_UPDATED, TRACKED_ORDER, type Order } from './order-documents';

/** Without a live connection, and sooner while its payment is awaited, it is asked again after so long, in milliseconds; while somebody looks. */
const ASK_AGAIN = 10_000;
const ASK_SOON = 2_500;

/** While it is live, too: what happened as the connection was made may have been told to nobody. */
const ASK_ANYWAY = 60_000;

/** `order`: undefined until it is known, null where the link leads to none. */
export type Tracked = { order: Order | null | undefined; isLive: boolean; isOffline: boolean; show: (order: Order) => void };

/** An order as it is now: told by the API, and asked for where the connection is lost or what is awaited comes by another way. */
export function useTrackedOrder(token: string, locale: string): Tracked {
  const [order, show] = useState<Order | null | undefined>(undefined);
  const [isLive, setLive] = useState(false);
  const [isOffline, setOffline] = useState(false);

  const load = useCallback(async () => {
    try {
      const { trackedOrder } = await ask(TRACKED_ORDER, { token }, locale);
      show(trackedOrder);
      setOffline(false);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      setOffline(true);
    }
  }, [token, locale]);

  useEffect(() => {
    if (token === '') return;
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set once the answer is there
    void load();
    const stop = listen(ORDER_UPDATED, { token }, {
      locale,
      onEvent: ({ orderUpdated }) => (orderUpdated ? show(orderUpdated) : undefined),
      onState: (live) => {
        setLive(live);
        if (live) void load();
      },
    });
    const onVisible = () => (document.visibilityState === 'visible' ? void load() : undefined);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [token, locale, load]);

  const isDone = order ? isOver(order) : false;
  const isAwaited = order ? order.status === 'PENDING' || isUnpaidOnTheDay(order) : false;
  useEffect(() => {
    if (token === '' || (isLive && isDone)) return;
    const timer = setInterval(() => (document.visibilityState === 'visible' ? void load() : undefined), isAwaited ? ASK_SOON : isLive ? ASK_ANYWAY : ASK_AGAIN);
    return () => clearInterval(timer);
  }, [token, isLive, isAwaited, isDone, load]);

  return { order, isLive, isOffline, show };
}
