import { useSyncExternalStore } from 'react';

const onHash = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => { window.removeEventListener('hashchange', changed); };
};

/** The token behind the hash sign of a mailed link: browsers send it to no server. Empty where there is none, and while the page is made. */
export const useAddressToken = (): string => useSyncExternalStore(onHash, () => window.location.hash.slice(1), () => '');
