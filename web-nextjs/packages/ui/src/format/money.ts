/** An amount as the API sends it: a decimal string, exact. */
export type MoneyValue = { amount: string; currency: string };

const formats = new Map<string, Intl.NumberFormat>();

/** The language of a text with the conventions of the brand's country: English in Germany writes €12.50 and 24 hours. */
export function regional(locale: string, country: string): string {
  return locale.includes('-') ? locale : `${locale}-${country}`;
}

/** A price in the conventions of a locale, with the digits that its currency has and the sign that it has at home: a brand has one currency, so ¥ needs no country before it. */
export function formatMoney({ amount, currency }: MoneyValue, locale: string): string {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  formats.set(key, format);
  // A decimal string is formatted exactly; the type of the parameter only knows numeric literals. The wide yen sign is the one of no web font.
  return format.format(amount as `${number}`).replace('￥', '¥');
}
