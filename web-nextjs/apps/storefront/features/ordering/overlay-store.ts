/** What lies over the page: a dish that is being chosen (anew, with the id of its line in the cart), or the cart. */
export type Overlay = { kind: 'dish'; slug: string; lineId?: string } | { kind: 'cart' };

type State = { overlay: Overlay | null; added: string | null };

const listeners = new Set<() => void>();
let state: State = { overlay: null, added: null };

/** Shared by the header, where overlays live, and by whatever opens one. `added`: the dish that was put into the cart last. */
export const overlays = {
  get: (): State => state,
  open: (overlay: Overlay): void => set({ overlay, added: null }),
  close: (): void => set({ overlay: null, added: state.added }),
  /** Says it, or that it was said long enough. */
  announce: (added: string | null): void => set({ overlay: null, added }),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function set(next: State): void {
  state = next;
  for (const listener of listeners) listener();
}
