'use client';

import { formatMoney } from '@foodsaas/ui/format/money';
import { Icon } from '@foodsaas/ui/icon';
import { weightText } from '@/features/menu/price-text';
import { fill } from '@/lib/fill';
import type { Texts } from '@/text';
import type { CartLine as Line } from './cart-documents';
import type { CartStore } from './cart-store';
import { overlays } from './overlay-store';
import { QuantityStepper } from './quantity-stepper';

type Props = { line: Line; store: CartStore; isBusy: boolean; words: Texts['ordering']['cart']; region: string };

/** A line of the cart: what it is, how many, what it costs; to be chosen anew or taken out. */
export function CartLine({ line, store, isBusy, words, region }: Props) {
  return (
    <li className="flex flex-col gap-2 py-4">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="break-words font-semibold">
            {line.name}
            {line.sizeName ? <span className="font-normal text-muted"> · {line.sizeName}</span> : null}
          </p>
          <LineChoice line={line} region={region} />
        </div>
        <p className="shrink-0 font-semibold tabular-nums">{formatMoney(line.total, region)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <QuantityStepper
          label={fill(words.quantityOf, { dish: line.name })}
          less={fill(words.lessOf, { dish: line.name })}
          more={fill(words.moreOf, { dish: line.name })}
          quantity={line.quantity}
          isBusy={isBusy}
          onChange={(quantity) => void store.changeLine({ lineId: line.id, quantity })}
        />
        <button type="button" className="min-h-11 px-2 underline underline-offset-4" aria-label={fill(words.changeOf, { dish: line.name })} onClick={() => overlays.open({ kind: 'dish', slug: line.slug, lineId: line.id })}>
          {words.change}
        </button>
        <button
          type="button"
          className="ml-auto inline-flex size-11 items-center justify-center rounded-control text-muted hover:text-danger disabled:opacity-40"
          aria-label={fill(words.removeOf, { dish: line.name })}
          disabled={isBusy}
          onClick={() => void store.changeLine({ lineId: line.id, quantity: 0 })}
        >
          <Icon name="close" className="size-5" />
        </button>
      </div>
    </li>
  );
}

type Choice = Pick<Line, 'grams' | 'note'> & { options: readonly { name: string }[] };

/** What was chosen with a dish, in the cart and on a receipt. */
export function LineChoice({ line: { options, grams, note }, region }: { line: Choice; region: string }) {
  const parts = [...(grams === null ? [] : [weightText(grams, region)]), ...options.map(({ name }) => name)];
  return (
    <>
      {parts.length > 0 ? <p className="text-sm text-muted">{parts.join(' · ')}</p> : null}
      {note ? <p className="break-words text-sm italic text-muted">{note}</p> : null}
    </>
  );
}
