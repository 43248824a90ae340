import { forget, recall, remember } from '@/lib/device';
import type { Service } from './dish';

/** The cart of this browser: its token, and what was last known of it. The cart itself is the API's. */
export type DeviceCart = { token: string; version: number; count: number };
/** How it was ordered last. */
export type Preference = { service: Service; locationId: string };

const CART = 'foodsaas-cart';
const PREFERENCE = 'foodsaas-preference';

const listeners = new Set<() => void>();
let known: DeviceCart | null | undefined;

export const deviceCart = {
  get: (): DeviceCart | null => (known === undefined ? (known = recall<DeviceCart>(CART)) : known),
  keep: (cart: DeviceCart): void => {
    remember(CART, cart);
    tell(cart);
  },
  drop: (): void => {
    forget(CART);
    tell(null);
  },
  subscribe: (listener: () => void): (() => void) => {
    if (listeners.size === 0) addEventListener('storage', onStorage);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) removeEventListener('storage', onStorage);
    };
  },
};

export const preference = {
  get: (): Preference | null => recall<Preference>(PREFERENCE),
  keep: (wish: Preference): void => remember(PREFERENCE, wish),
};

function tell(cart: DeviceCart | null): void {
  known = cart;
  for (const listener of listeners) listener();
}

/** Another tab of the same site changed it. */
function onStorage({ key }: StorageEvent): void {
  if (key === CART || key === null) tell(recall<DeviceCart>(CART));
}
