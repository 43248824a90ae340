'use client';

import type { Item, Size } from './documents';
import { PriceCell } from './price-cell';

/** The sizes of an item with their prices, each editable in place. */
export function SizeLines({ item, currency }: { item: Item; currency: string }) {
  return (
    <ul className="space-y-1">
      {item.sizes.map((size) => (
        <li key={size.id} className="flex items-center justify-end gap-3">
          <span className="min-w-0 text-right text-sm text-muted">
            <span className="inline-block">{size.name}</span>
            {size.servicePrices.length > 0 && <span className="ml-1 inline-block">+{size.servicePrices.length} by service</span>}
          </span>
          <Price item={item} size={size} currency={currency} />
        </li>
      ))}
    </ul>
  );
}

function Price({ item, size, currency }: { item: Item; size: Size; currency: string }) {
  if (size.priceKind === 'ON_REQUEST' || !size.price) return <span className="min-h-9 py-1.5 text-sm text-muted">On request</span>;
  const suffix = size.priceKind === 'PER_WEIGHT' ? `/ ${String(size.perGrams ?? 100)} g` : '';
  return <PriceCell sizeId={size.id} label={size.name === null ? item.name : `${item.name}, ${size.name}`} amount={size.price.amount} currency={currency} suffix={suffix} />;
}
