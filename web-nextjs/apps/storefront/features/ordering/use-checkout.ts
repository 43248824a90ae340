'use client';

import { useCallback, useEffect, useReducer } from 'react';
import { awaited, begin, unanswered, type PlaceOrderInput, type Wanted } from './attempt';
import type { CartStore } from './cart-store';
import { checkout, filling, type CheckoutState } from './checkout-state';
import { place } from './place';

type Checkout = { state: CheckoutState; order: (wanted: Wanted) => void; sendAgain: () => void; onPaid: () => void };

/** Sends the order, and once more what was sent before a reload and never answered: by itself a few minutes later, then only if its diner wants it. */
export function useCheckout(store: CartStore, locale: string): Checkout {
  const [state, dispatch] = useReducer(checkout, filling);

  const send = useCallback(
    async (input: PlaceOrderInput) => {
      dispatch({ type: 'sent' });
      const placed = await place(input, locale);
      if (placed.kind === 'refused') await store.load();
      dispatch({ type: 'answered', placed });
      if (placed.kind === 'placed') store.drop();
    },
    [store, locale],
  );
  const sendAgain = useCallback(() => {
    const open = unanswered();
    if (open) void send(open);
  }, [send]);
  const onPaid = useCallback(() => dispatch({ type: 'paid' }), []);

  useEffect(() => {
    const open = awaited();
    if (open) void send(open);
    else if (unanswered()) dispatch({ type: 'found' });
  }, [send]);
  return { state, sendAgain, onPaid, order: (wanted) => void send(begin(wanted)) };
}
