'use client';

import { useEffect, useState } from 'react';
import { Picture } from '@/features/media/picture';
import { ask, Refused } from '@/lib/browser-api';
import type { Texts } from '@/text';
import type { CartIslandProps } from './cart-island';
import { DishForm, type EarlierChoice } from './dish-form';
import { dishOf, dishWords } from './dish';
import { cartStore } from './cart-store';
import { DISH_TO_ORDER, type DishToOrder } from './ordering-documents';
import { overlays } from './overlay-store';
import { Panel } from './panel';

type Props = CartIslandProps & { texts: Texts; slug: string; lineId: string | undefined };

/** A dish over the menu, or over the cart where a line is chosen anew: as its page has it, but asked for now. */
export function DishSheet({ texts, locale, region, slug, lineId }: Props) {
  const [item, setItem] = useState<DishToOrder | null | undefined>(undefined);
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    ask(DISH_TO_ORDER, { slug }, locale).then(
      (answer) => setItem(answer.item),
      (failure: unknown) => {
        if (!(failure instanceof Refused)) throw failure;
        setOffline(true);
      },
    );
  }, [slug, locale]);
  const { dish: words, cart } = texts.ordering;
  return (
    <Panel title={item?.name ?? words.loading} close={cart.close} onClose={() => (lineId ? overlays.open({ kind: 'cart' }) : overlays.close())}>
      {isOffline ? <p role="alert">{words.refusals.OFFLINE}</p> : null}
      {item === null ? <p role="alert">{words.gone}</p> : null}
      {item === undefined && !isOffline ? <p role="status" className="min-h-60 text-muted">{words.loading}</p> : null}
      {item ? (
        <div className="flex flex-col gap-5">
          {item.photo ? <Picture image={item.photo} sizes="(min-width: 640px) 448px, 100vw" urgency="soon" decorative className="aspect-[16/9] w-full rounded-card" /> : null}
          {item.description ? <p className="text-muted">{item.description}</p> : null}
          {item.availability.isAvailable ? null : <p className="font-medium text-danger">{texts.soldOut}</p>}
          <DishForm dish={dishOf(item, texts, region)} words={dishWords(texts)} locale={locale} region={region} earlier={earlierOf(locale, lineId)} isAsked />
        </div>
      ) : null}
    </Panel>
  );
}

function earlierOf(locale: string, lineId: string | undefined): EarlierChoice | undefined {
  const line = cartStore(locale).get().cart?.lines.find(({ id }) => id === lineId);
  return line && { lineId: line.id, sizeId: line.sizeId, optionIds: line.options.map(({ optionId }) => optionId), quantity: line.quantity, grams: line.grams, note: line.note };
}
