import { Card } from '@foodsaas/ui/card';
import { formatMoney, type MoneyValue } from '@foodsaas/ui/format/money';
import { fill } from '@/lib/fill';
import type { Texts } from '@/text';
import { LineChoice } from './cart-line';
import { Totals, type Sum } from './totals';

export type SummaryLine = { id: string; name: string; sizeName: string | null; options: readonly { optionId: string; name: string }[]; quantity: number; grams: number | null; note: string | null; total: MoneyValue; missing?: number };

type Props = { title: string; lines: readonly SummaryLine[]; sum: Sum; words: Pick<Texts['ordering'], 'totals' | 'order'>; region: string };

/** What is ordered and what it costs, line by line. */
export function OrderSummary({ title, lines, sum, words, region }: Props) {
  return (
    <Card className="flex flex-col gap-4 p-5 sm:p-6 print:border-0 print:p-0">
      <h2 className="text-2xl font-bold">{title}</h2>
      <ul className="divide-y divide-border border-y border-border">
        {lines.map((line) => (
          <li key={line.id} className="flex justify-between gap-4 py-3">
            <div className="min-w-0">
              <p className="break-words font-medium">
                {line.quantity} × {line.name}
                {line.sizeName ? <span className="font-normal text-muted"> · {line.sizeName}</span> : null}
              </p>
              <LineChoice line={line} region={region} />
              {line.missing ? <p className="text-sm font-medium text-danger">{fill(words.order.missing, { count: line.missing })}</p> : null}
            </div>
            <p className="shrink-0 tabular-nums">{formatMoney(line.total, region)}</p>
          </li>
        ))}
      </ul>
      <Totals sum={sum} words={words.totals} region={region} />
    </Card>
  );
}
