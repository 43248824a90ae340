'use client';

import { useEffect, useState } from 'react';
import { ask, Refused } from '@/lib/browser-api';
import { ORDERING_OPTIONS, type OrderingOptions } from './ordering-documents';

/** Where, how and by which methods the brand takes orders; null until it is known, and as long as it is not wanted. */
export function useOrderingOptions(locale: string, isWanted = true): OrderingOptions | null {
  const [options, setOptions] = useState<OrderingOptions | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    ask(ORDERING_OPTIONS, {}, locale).then(
      ({ orderingOptions }) => {
        setOptions(orderingOptions);
        document.documentElement.toggleAttribute('data-no-orders', orderingOptions.locations.length === 0);
      },
      (failure: unknown) => {
        if (!(failure instanceof Refused)) throw failure;
      },
    );
  }, [locale, isWanted]);
  return options;
}

/** The clock of a place; the visitor's own until it is known. */
export const timeZoneOf = (options: OrderingOptions | null, locationId: string): string =>
  options?.locations.find(({ id }) => id === locationId)?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
