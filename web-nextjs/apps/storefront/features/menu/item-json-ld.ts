import type { EnumOf } from '@foodsaas/graphql';
import { siteUrl, type Site } from '@/features/brand/site';
import { largestOf } from '@/features/media/sources';
import type { Item } from './get-item';
import type { PricedSize } from './price-text';

/** schema.org has no word for the other diets. */
const DIETS: Partial<Record<EnumOf<'Diet'>, string>> = {
  VEGAN: 'https://schema.org/VeganDiet',
  VEGETARIAN: 'https://schema.org/VegetarianDiet',
  HALAL: 'https://schema.org/HalalDiet',
  KOSHER: 'https://schema.org/KosherDiet',
  GLUTEN_FREE: 'https://schema.org/GlutenFreeDiet',
  LACTOSE_FREE: 'https://schema.org/LowLactoseDiet',
};

export const suitableDiets = (diets: EnumOf<'Diet'>[]): string[] => diets.flatMap((diet) => DIETS[diet] ?? []);

type Offered = { sizes: (PricedSize & { name: string | null })[]; availability: { isAvailable: boolean } };

/** One schema.org Offer for each size that has a fixed price, or a price per weight with its unit. */
export function offersOf({ sizes, availability }: Offered): Record<string, unknown>[] {
  return sizes.flatMap(({ name, priceKind, perGrams, price }) => {
    if (!price || priceKind === 'ON_REQUEST') return [];
    const unit = priceKind === 'PER_WEIGHT' && perGrams ? { referenceQuantity: { '@type': 'QuantitativeValue', value: perGrams, unitCode: 'GRM' } } : {};
    return [
      {
        '@type': 'Offer',
        name: name ?? undefined,
        price: price.amount,
        priceCurrency: price.currency,
        priceSpecification: { '@type': 'UnitPriceSpecification', price: price.amount, priceCurrency: price.currency, ...unit },
        availability: availability.isAvailable ? 'https://schema.org/InStock' : 'https://schema.org/SoldOut',
      },
    ];
  });
}

/** schema.org MenuItem for the page of a dish. */
export function itemJsonLd(site: Site, slug: string, item: Item): Record<string, unknown> {
  return {
    '@type': 'MenuItem',
    name: item.name,
    description: item.description ?? undefined,
    url: siteUrl(site, `/menu/${slug}`),
    image: item.photo ? `${site.brand.origin}${largestOf(item.photo).src}` : undefined,
    suitableForDiet: suitableDiets(item.diets),
    offers: offersOf(item),
  };
}
