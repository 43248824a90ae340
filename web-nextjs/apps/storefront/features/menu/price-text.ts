import type { EnumOf } from '@foodsaas/graphql';
import { formatMoney, type MoneyValue } from '@foodsaas/ui/format/money';
import type { Texts } from '@/text';

export type PricedSize = { priceKind: EnumOf<'PriceKind'>; perGrams: number | null; price: MoneyValue | null };

/** The price of one size as a diner reads it: fixed, per weight, or the market's. */
export function priceText({ priceKind, perGrams, price }: PricedSize, texts: Texts, region: string): string {
  if (priceKind === 'ON_REQUEST' || !price) return texts.marketPrice;
  const amount = formatMoney(price, region);
  return priceKind === 'PER_WEIGHT' && perGrams ? texts.per(amount, weightText(perGrams, region)) : amount;
}

/** A short price for a dish with several sizes: the lowest of them. */
export function fromPriceText(fromPrice: MoneyValue | null, sizes: Pick<PricedSize, 'priceKind' | 'perGrams'>[], texts: Texts, region: string): string {
  const [first] = sizes;
  if (!fromPrice || !first) return texts.marketPrice;
  if (sizes.length > 1) return texts.from(formatMoney(fromPrice, region));
  return priceText({ ...first, price: fromPrice }, texts, region);
}

/** Whole kilograms as kilograms, everything else in grams; number and unit stay on one line. */
export function weightText(grams: number, region: string): string {
  const inKilograms = grams >= 1000 && grams % 1000 === 0;
  const kilograms = grams / 1000;
  if (inKilograms && kilograms === 1) return 'kg';
  return new Intl.NumberFormat(region, { style: 'unit', unit: inKilograms ? 'kilogram' : 'gram' }).format(inKilograms ? kilograms : grams).replace(' ', '\u00a0');
}
