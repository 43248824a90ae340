'use client';

import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

function everyMinute(onChange: () => void): () => void {
  const timer = setInterval(onChange, 10_000);
  return () => clearInterval(timer);
}

/** The visitor's clock, to the minute; 0 while the server writes the page. */
export const useNow = (): number => useSyncExternalStore(everyMinute, () => Math.floor(Date.now() / MINUTE) * MINUTE, () => 0);
