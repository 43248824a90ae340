'use client';

import { useEffect } from 'react';
import type { Cart } from './cart-documents';
import type { CartStore } from './cart-store';

/** Has the kitchen's time held for a cart that could be ordered, anew after each change of it. What comes to its end is not held again by itself: nobody may be there any more. */
export function useHeldTime(store: CartStore, cart: Cart | null | undefined, isFilling: boolean): void {
  const version = cart?.version;
  const isReady = isFilling && cart?.problems.length === 0 && cart.lines.length > 0;
  useEffect(() => {
    if (isReady) void store.holdTime();
  }, [store, version, isReady]);
}
