'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { cartStore, type CartState, type CartStore } from './cart-store';

const unknown: CartState = { cart: undefined, isBusy: false, refusal: null };

/** The cart, asked for again when somebody begins to look at it, and followed while he does. */
export function useCart(locale: string): CartState & { store: CartStore } {
  const store = cartStore(locale);
  const state = useSyncExternalStore(store.subscribe, store.get, () => unknown);
  useEffect(() => {
    void store.load();
    return store.follow();
  }, [store]);
  return { ...state, store };
}
