'use client';

import { Icon } from '@foodsaas/ui/icon';
import { useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';
import { fill } from '@/lib/fill';
import { deviceCart } from './device-cart';
import { overlays, type Overlay } from './overlay-store';
import { AddedNote } from './added-note';
import type { OverlayProps } from './overlay-view';

export type CartIslandProps = {
  locale: string;
  region: string;
  country: string;
  /** Where the order is made, and where the menu is. */
  checkoutHref: string;
  menuHref: string;
  words: { cart: string; count: string; added: string; show: string };
};

/**
 * The cart in the header: how much is in it, as this browser knows without asking. What is heavy (the cart itself, the sheet of a dish) is fetched when it is
 * opened. Forms with `data-dish` are the menu's own buttons: without scripts they lead to the dish's page.
 */
export function CartIsland(props: CartIslandProps) {
  const { words } = props;
  const count = useSyncExternalStore(deviceCart.subscribe, () => deviceCart.get()?.count ?? 0, () => 0);
  const { overlay, added } = useSyncExternalStore(overlays.subscribe, overlays.get, overlays.get);
  const [View, setView] = useState<ComponentType<OverlayProps> | null>(null);

  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || !form.dataset.dish) return;
      event.preventDefault();
      overlays.open({ kind: 'dish', slug: form.dataset.dish });
    };
    document.addEventListener('submit', onSubmit);
    return () => document.removeEventListener('submit', onSubmit);
  }, []);

  useEffect(() => {
    if (!overlay || View) return;
    import('./overlay-view').then(
      ({ OverlayView }) => setView(() => OverlayView),
      () => location.assign(pageInstead(overlay, props)),
    );
  }, [overlay, View, props]);

  return (
    <>
      <button type="button" onClick={() => overlays.open({ kind: 'cart' })} aria-haspopup="dialog" className="relative inline-flex size-11 items-center justify-center rounded-control text-muted hover:text-text">
        <Icon name="cart" className="size-5" />
        <span className="sr-only">{count === 0 ? words.cart : fill(words.count, { count })}</span>
        {count > 0 ? (
          <span aria-hidden="true" className="absolute right-0.5 top-0.5 min-w-5 rounded-full bg-primary px-1 text-center text-xs font-bold leading-5 text-on-primary">
            {count}
          </span>
        ) : null}
      </button>
      {overlay && View ? <View key={keyOf(overlay)} {...props} overlay={overlay} /> : null}
      <AddedNote added={overlay ? null : added} words={words} />
    </>
  );
}

const keyOf = (overlay: Overlay): string => (overlay.kind === 'cart' ? 'cart' : `${overlay.slug} ${overlay.lineId ?? ''}`);

/** Where to go when the overlay could not be fetched. */
const pageInstead = (overlay: Overlay, { menuHref, checkoutHref }: CartIslandProps): string => (overlay.kind === 'cart' ? checkoutHref : `${menuHref}/${overlay.slug}`);
