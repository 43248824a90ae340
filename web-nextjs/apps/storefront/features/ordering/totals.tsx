import { formatMoney, type MoneyValue } from '@foodsaas/ui/format/money';
import { fill } from '@/lib/fill';
import type { Texts } from '@/text';

type Amount = { kind: string; label: string; amount: MoneyValue };
type Tax = { percent: string | number; net: MoneyValue; tax: MoneyValue; isIncluded: boolean };

/** A sum with its parts, of a cart or of an order. */
export type Sum = { subtotal: MoneyValue; fees: readonly Amount[]; discounts: readonly Amount[]; taxes: readonly Tax[]; tip: MoneyValue & { minorUnits: number }; total: MoneyValue };

export type TotalsWords = Texts['ordering']['totals'];

/** The whole sum, part by part, with the taxes that prices contain or that come on top. */
export function Totals({ sum, words, region }: { sum: Sum; words: TotalsWords; region: string }) {
  const money = (value: MoneyValue) => formatMoney(value, region);
  const taxText = ({ percent, net, isIncluded }: Tax) => fill(isIncluded ? words.taxIncluded : words.taxAdded, { percent: percentText(percent, region), net: money(net) });
  const added = sum.taxes.filter(({ isIncluded }) => !isIncluded);
  const included = sum.taxes.filter(({ isIncluded }) => isIncluded);
  return (
    <dl className="flex flex-col gap-1.5">
      <Row term={words.subtotal} text={money(sum.subtotal)} />
      {sum.discounts.map(({ kind, label, amount }) => <Row key={`${kind} ${label}`} term={label} text={`− ${money(amount)}`} />)}
      {sum.fees.map(({ kind, label, amount }) => <Row key={`${kind} ${label}`} term={label} text={money(amount)} />)}
      {added.map((tax) => <Row key={`${tax.percent}`} term={taxText(tax)} text={money(tax.tax)} />)}
      {sum.tip.minorUnits === 0 ? null : <Row term={words.tip} text={money(sum.tip)} />}
      <div className="mt-1 flex justify-between gap-4 border-t border-border pt-2 text-xl font-bold">
        <dt>{words.total}</dt>
        <dd className="tabular-nums">{money(sum.total)}</dd>
      </div>
      {included.map((tax) => <Row key={`${tax.percent}`} term={taxText(tax)} text={money(tax.tax)} isSmall />)}
    </dl>
  );
}

function Row({ term, text, isSmall = false }: { term: string; text: string; isSmall?: boolean }) {
  return (
    <div className={isSmall ? 'flex justify-between gap-4 text-sm text-muted' : 'flex justify-between gap-4'}>
      <dt>{term}</dt>
      <dd className="tabular-nums">{text}</dd>
    </div>
  );
}

/** `8.875` as the locale writes it, with as many digits as it has. */
const percentText = (percent: string | number, region: string): string => new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 4 }).format(Number(percent) / 100);
