import { ask, change, Refused, type Refusal } from '@/lib/browser-api';
import { listen } from '@/lib/live';
import { ADD_TO_CART, CART_UPDATED, CHANGE_CART_LINE, GET_CART, HOLD_CART_TIME, MERGE_CART, SET_CART_FULFILMENT, SET_CART_TIP, START_CART, type Cart } from './cart-documents';
import { deviceCart, preference, type Preference } from './device-cart';
import type { Service } from './dish';
import type { ChosenInput } from './dish-price';
import { ORDERING_OPTIONS, type OrderingOptions } from './ordering-documents';

/** An empty note is none, and takes back what was there. */
export type NewLine = { itemId: string; sizeId: string; options: ChosenInput[]; quantity: number; grams: number | null; note: string };
export type LineChange = { lineId: string } & Partial<Omit<NewLine, 'itemId'>>;
export type AddressTyped = { street: string; postalCode: string; city: string; country: string; note: string | null };
export type Fulfilment = Preference & { requestedFor: string | null; address: AddressTyped | null; table: string | null };

/** `cart`: undefined until it was asked for, null where this browser has none. */
export type CartState = { cart: Cart | null | undefined; isBusy: boolean; refusal: Refusal | null };

type Answer = { payload: { cart: Cart | null } | null; refusal: Refusal | null };
type FirstWish = { service: Service; locationId: string | null };
type Known = { token: string; version: number };

const GONE = 'CART_NOT_FOUND';

/** The cart as the API has it, and what is done to it: one thing after the other, each told which version it was made for. */
export class CartStore {
  private state: CartState = { cart: undefined, isBusy: false, refusal: null };
  private readonly listeners = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();
  /** An answer was lost: nobody knows whether what was asked came to pass. */
  private isUnsure = false;

  constructor(private readonly locale: string) {}

  readonly get = (): CartState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly load = (): Promise<Refusal | null> => this.inTurn(() => this.read());

  readonly add = (line: NewLine): Promise<Refusal | null> =>
    this.inTurn(async () => {
      const refusal = deviceCart.get() ? null : await this.start();
      return refusal ?? (await this.apply((cart) => change(ADD_TO_CART, { input: { ...cart, ...line } }, this.locale), true));
    });

  readonly changeLine = (line: LineChange): Promise<Refusal | null> => this.inTurn(() => this.apply((cart) => change(CHANGE_CART_LINE, { input: { ...cart, ...line } }, this.locale)));

  readonly setFulfilment = ({ service, locationId, ...wish }: Fulfilment): Promise<Refusal | null> =>
    this.inTurn(async () => {
      const refusal = await this.apply((cart) => change(SET_CART_FULFILMENT, { input: { ...cart, service, locationId, ...wish } }, this.locale));
      if (!refusal) preference.keep({ service, locationId });
      return refusal;
    });

  readonly setTip = (tip: number): Promise<Refusal | null> => this.inTurn(() => this.apply((cart) => change(SET_CART_TIP, { input: { ...cart, tip } }, this.locale)));

  /** Has the kitchen's time held while the diner pays; where it cannot be, the cart's problems say why. */
  readonly holdTime = (): Promise<Refusal | null> =>
    this.inTurn(async () => {
      const own = deviceCart.get();
      if (!own) return null;
      const { payload, refusal } = await change(HOLD_CART_TIME, { input: { token: own.token } }, this.locale);
      if (payload?.cart) this.keep(own.token, payload.cart);
      return refusal ? this.read() : null;
    });

  /** Folds this browser's cart into that of the diner who signed in. */
  readonly merge = (): Promise<Refusal | null> =>
    this.inTurn(async () => {
      const own = deviceCart.get();
      if (!own) return null;
      const { payload, refusal } = await change(MERGE_CART, { input: { token: own.token } }, this.locale);
      if (payload?.token) deviceCart.keep({ token: payload.token, version: 0, count: payload.cart?.itemCount ?? own.count });
      return refusal ?? (await this.read());
    });

  /** Another cart takes the place of this one, such as that of an order that is made again. */
  readonly take = (token: string): Promise<Refusal | null> =>
    this.inTurn(() => {
      deviceCart.keep({ token, version: 0, count: 0 });
      return this.read();
    });

  /** It was ordered. */
  readonly drop = (): void => {
    deviceCart.drop();
    this.set({ cart: null, refusal: null });
  };

  /** Hears what becomes of the cart while it is looked at: a dish that runs out, a place that closes. What came while nobody heard is read. */
  readonly follow = (): (() => void) => {
    const own = deviceCart.get();
    if (!own) return () => undefined;
    return listen(CART_UPDATED, { token: own.token }, {
      locale: this.locale,
      onEvent: ({ cartUpdated }) => {
        if (cartUpdated && deviceCart.get()?.token === own.token) this.keep(own.token, cartUpdated);
      },
      onState: (isLive) => (isLive ? void this.load() : undefined),
    });
  };

  private inTurn(work: () => Promise<Refusal | null>): Promise<Refusal | null> {
    const done = this.last.then(async () => {
      this.set({ isBusy: true, refusal: null });
      const refusal = await work();
      this.isUnsure = refusal?.code === 'OFFLINE';
      this.set({ isBusy: false, refusal });
      return refusal;
    });
    this.last = done.catch(() => undefined);
    return done;
  }

  private async start(): Promise<Refusal | null> {
    const wish = await this.wish();
    if ('code' in wish) return wish;
    const { payload, refusal } = await change(START_CART, { input: wish }, this.locale);
    if (payload?.token) deviceCart.keep({ token: payload.token, version: 0, count: 0 });
    return refusal;
  }

  private async wish(): Promise<FirstWish | Refusal> {
    try {
      const { orderingOptions } = await ask(ORDERING_OPTIONS, {}, this.locale);
      return firstWish(orderingOptions, preference.get()) ?? { code: 'NOT_ORDERING', field: null };
    } catch (failure) {
      if (failure instanceof Refused) return failure.refusal;
      throw failure;
    }
  }

  /** A change that met another version is made again where nobody can have made it already, and where it does not overwrite what the other one did. */
  private async apply(send: (cart: Partial<Known> & { token: string }) => Promise<Answer>, mayRepeat = false): Promise<Refusal | null> {
    const own = deviceCart.get();
    if (!own) return { code: GONE, field: null };
    const { payload, refusal } = await send(versioned(own));
    if (payload?.cart) this.keep(own.token, payload.cart);
    if (refusal?.code === GONE) this.drop();
    if (refusal?.code !== 'CONFLICT') return refusal;
    const unread = await this.read();
    return unread ?? (mayRepeat && !this.isUnsure ? this.apply(send) : refusal);
  }

  private async read(): Promise<Refusal | null> {
    const own = deviceCart.get();
    if (!own) {
      this.set({ cart: null });
      return null;
    }
    try {
      const { cart } = await ask(GET_CART, { token: own.token }, this.locale);
      if (cart) this.keep(own.token, cart);
      else this.drop();
      return null;
    } catch (failure) {
      if (failure instanceof Refused) return failure.refusal;
      throw failure;
    }
  }

  private keep(token: string, cart: Cart): void {
    deviceCart.keep({ token, version: cart.version, count: cart.itemCount });
    this.set({ cart });
  }

  private set(part: Partial<CartState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** A cart that was only just begun has no version that anybody knows. */
const versioned = ({ token, version }: Known) => (version > 0 ? { token, version } : { token });

/** How a cart begins: as last time where that is still offered, else to be fetched where that is, at a place that the API chooses. */
export function firstWish({ locations }: OrderingOptions, last: Preference | null): FirstWish | null {
  const place = locations.find(({ id }) => id === last?.locationId);
  const offered = place ? place.services : locations.flatMap(({ services }) => services);
  const service = offered.find((each) => each === last?.service) ?? offered.find((each) => each === 'PICKUP') ?? offered[0];
  return service ? { locationId: place?.id ?? null, service } : null;
}

const stores = new Map<string, CartStore>();

/** The one cart of this page. */
export function cartStore(locale: string): CartStore {
  const store = stores.get(locale) ?? new CartStore(locale);
  stores.set(locale, store);
  return store;
}
