import type { Site } from '@/features/brand/site';
import type { MenuItem } from './get-menu';
import { priceText } from './price-text';

/** One price, or one for each size with its name. */
export function SizePrices({ site, sizes }: { site: Site; sizes: MenuItem['sizes'] }) {
  const [only] = sizes;
  if (sizes.length === 1 && only) return <p className="font-semibold tabular-nums">{priceText(only, site.texts, site.region)}</p>;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5">
      {sizes.map((size, index) => (
        <li key={index} className="tabular-nums">
          {size.name ? <span className="text-sm text-muted">{size.name} </span> : null}
          <span className="font-semibold">{priceText(size, site.texts, site.region)}</span>
        </li>
      ))}
    </ul>
  );
}
