'use client';

import { useEffect, useState } from 'react';
import { loadTexts, type Texts } from '@/text/load';
import { CartDrawer } from './cart-drawer';
import type { CartIslandProps } from './cart-island';
import { DishSheet } from './dish-sheet';
import type { Overlay } from './overlay-store';

export type OverlayProps = CartIslandProps & { overlay: Overlay };

/** What lies over the page, in a chunk of its own with the texts of its language. */
export function OverlayView({ overlay, ...props }: OverlayProps) {
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    void loadTexts(props.locale).then(setTexts);
  }, [props.locale]);
  if (!texts) return null;
  return overlay.kind === 'cart' ? <CartDrawer {...props} texts={texts} /> : <DishSheet {...props} texts={texts} slug={overlay.slug} lineId={overlay.lineId} />;
}
