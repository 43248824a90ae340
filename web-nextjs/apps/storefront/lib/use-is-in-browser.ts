'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False while the server writes the page and until the browser has taken over: what only scripts can do waits for it. */
export const useIsInBrowser = (): boolean => useSyncExternalStore(never, () => true, () => false);
