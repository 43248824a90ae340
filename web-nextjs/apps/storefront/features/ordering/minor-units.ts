import type { MoneyValue } from '@foodsaas/ui/format/money';

/** Whole minor units of a decimal string with exactly its currency's digits: `12.50` is 1250. */
export const minorOf = (amount: string): number => Number(amount.replace('.', ''));

/** The other way. */
export function moneyOf(minor: number, currency: string, digits: number): MoneyValue {
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return { currency, amount: digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}` };
}

/** The digits after the point that an amount of its currency has. */
export const digitsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;
