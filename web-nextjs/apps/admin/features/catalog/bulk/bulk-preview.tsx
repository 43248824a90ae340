import { formatMoney } from '@/lib/money';
import { serviceLabels } from '../labels';
import type { BulkEdit } from './documents';

const aspects: Record<BulkEdit['changes'][number]['aspects'][number], string> = { PRICE: 'price', CATEGORY: 'category', TAX_CLASS: 'tax class', AVAILABILITY: 'availability', DIETS: 'diets' };

/** What would become of each item. */
export function BulkPreview({ edit }: { edit: BulkEdit }) {
  if (edit.changes.length === 0) return <p role="status" className="py-8 text-center text-muted">Nothing would change: all of them are just so.</p>;
  return (
    <div className="space-y-3">
      <p role="status" className="font-semibold">
        {edit.changes.length} {edit.changes.length === 1 ? 'item changes' : 'items change'}{edit.unchanged > 0 && `, ${String(edit.unchanged)} stay as they are`}
      </p>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {edit.changes.map((item) => (
          <li key={item.itemId} className="px-3 py-2">
            <p className="flex flex-wrap justify-between gap-x-3"><span className="font-semibold">{item.name}</span><span className="text-sm text-muted">{item.aspects.map((aspect) => aspects[aspect]).join(', ')}</span></p>
            {item.prices.map((price) => (
              <p key={`${price.sizeId} ${String(price.service)}`} className="flex flex-wrap justify-between gap-x-3 text-sm tabular-nums">
                <span className="text-muted">{[price.size, price.service && serviceLabels[price.service]].filter(Boolean).join(' · ')}</span>
                <span><s className="text-muted">{formatMoney(price.before)}</s> {formatMoney(price.after)}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
