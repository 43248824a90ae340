import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False while the page is made on the server and hydrated, true from then on. */
export const useIsClient = (): boolean => useSyncExternalStore(never, () => true, () => false);
