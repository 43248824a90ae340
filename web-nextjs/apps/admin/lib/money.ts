import { formatMoney as formatMoneyIn, type MoneyValue } from '@foodsaas/ui/format/money';
import { conventions } from './conventions';

/** Decimal digits of a currency as people write it: EUR 2, JPY 0, KWD 3. */
export const digitsOf = (currency: string): number => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

export const formatMoney = (money: MoneyValue): string => formatMoneyIn(money, conventions);

/** An amount in minor units as people write it. */
export const formatMinor = (minorUnits: number, currency: string): string =>
  formatMoney({ amount: (minorUnits / 10 ** digitsOf(currency)).toFixed(digitsOf(currency)), currency });

export const currencySign = (currency: string): string =>
  new Intl.NumberFormat(conventions, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0).find((p) => p.type === 'currency')?.value ?? currency;

export type ParsedPrice = { ok: true; amount: string } | { ok: false; message: string };

const refuse = (message: string): ParsedPrice => ({ ok: false, message });

/**
 * Reads a price as a person types it, with a point or a comma, into the decimal string of the API.
 * Never guesses: `1.234` in a currency with two digits may be a thousand or a typing error, so it is refused.
 */
export function parsePrice(text: string, digits: number): ParsedPrice {
  const plain = text.replace(/[\s\u00a0'’]/g, '');
  if (plain === '') return refuse('Write a price.');
  if (plain.startsWith('-')) return refuse('A price cannot be below zero.');
  if (!/^\d[\d.,]*$/.test(plain)) return refuse('Write digits only, such as 12.50.');
  const grouped = readGroups(plain, digits);
  if (grouped === null) return refuse(digits === 0 ? 'This currency has no decimals.' : `Write at most ${String(digits)} decimals.`);
  const [whole = '0', decimals = ''] = grouped.split('.');
  if (whole.length > 9) return refuse('This price is too high.');
  const amount = whole.replace(/^0+(?=\d)/, '') + (digits > 0 ? `.${decimals.padEnd(digits, '0')}` : '');
  return { ok: true, amount };
}

/** The number with a point as its only mark, or null where the marks make no sense in this currency. */
function readGroups(plain: string, digits: number): string | null {
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return plain;
  const mark = plain.charAt(last);
  const head = plain.slice(0, last);
  const tail = plain.slice(last + 1);
  const other = mark === '.' ? ',' : '.';
  if (head.includes(mark)) return head.includes(other) || !isGrouped(plain, mark) ? null : plain.replaceAll(mark, '');
  if (head.includes(other)) return isGrouped(head, other) && tail.length > 0 && tail.length <= digits ? `${head.replaceAll(other, '')}.${tail}` : null;
  if (digits === 0) return isGrouped(plain, mark) ? plain.replace(mark, '') : null;
  return tail.length <= digits ? `${head}.${tail}` : null;
}

const isGrouped = (text: string, mark: string): boolean => {
  const [first = '', ...groups] = text.split(mark);
  return first.length >= 1 && first.length <= 3 && groups.every((g) => g.length === 3);
};
