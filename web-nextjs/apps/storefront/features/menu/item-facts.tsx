import type { Site } from '@/features/brand/site';
import type { Item } from './get-item';
import { priceText } from './price-text';

/** Sizes with their prices, and where they differ for delivery, pickup or dining in. */
export function ItemSizes({ site, sizes }: { site: Site; sizes: Item['sizes'] }) {
  const { texts, region } = site;
  return (
    <ul aria-label={texts.sizes} className="divide-y divide-border border-y border-border">
      {sizes.map((size, index) => (
        <li key={index} className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
          <span className={size.name ? 'font-medium' : 'sr-only'}>{size.name ?? texts.sizes}</span>
          <span className="text-xl font-semibold tabular-nums">{priceText(size, texts, region)}</span>
          {size.servicePrices.length > 0 ? (
            <ul className="w-full text-sm text-muted">
              {size.servicePrices.map(({ service, price }) => (
                <li key={service} className="flex justify-between gap-4">
                  <span>{texts.servicePrices[service]}</span>
                  <span className="tabular-nums">{priceText({ ...size, price }, texts, region)}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What the kitchen declares, or that it declares nothing; and whom to ask. */
export function ItemAllergens({ site, allergens }: { site: Site; allergens: Item['allergens'] }) {
  const { texts } = site;
  return (
    <section className="rounded-card border border-border bg-surface p-5">
      <h2 className="text-lg font-semibold">{texts.allergens}</h2>
      <p className="mt-2">{allergens.length > 0 ? allergens.map((allergen) => texts.allergenNames[allergen]).join(', ') : texts.noAllergens}</p>
      <p className="mt-2 text-sm text-muted">{texts.allergenNotice}</p>
    </section>
  );
}
