import { formatMoney } from '@foodsaas/ui/format/money';
import type { Texts } from '@/text';
import type { Cart } from './cart-documents';
import type { PriceChange } from './place';

type Props = { changes: readonly PriceChange[]; cart: Cart; words: Texts['ordering']['checkout']; region: string };

/** What costs something else than when the diner saw it last: nothing is ordered until he agrees. */
export function PriceChanges({ changes, cart, words, region }: Props) {
  if (changes.length === 0) return null;
  return (
    <section role="alert" className="rounded-card border border-danger p-4">
      <h3 className="font-semibold">{words.changedTitle}</h3>
      <ul className="mt-2 flex flex-col gap-2">
        {changes.map(({ lineId, was, is }, index) => (
          <li key={index} className="flex flex-wrap justify-between gap-x-4">
            <span>{cart.lines.find(({ id }) => id === lineId)?.name ?? words.changedOther}</span>
            <span className="tabular-nums">
              <s className="text-muted">
                <span className="sr-only">{words.was} </span>
                {formatMoney(was, region)}
              </s>{' '}
              <strong>
                <span className="sr-only">{words.is} </span>
                {formatMoney(is, region)}
              </strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
