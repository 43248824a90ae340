import { formatMoney } from '@/lib/money';
import type { Order } from '../documents';
import { amountText, dishText } from '../words';

const Sum = ({ label, amount, strong = false }: { label: string; amount: { amount: string; currency: string }; strong?: boolean }) => (
  <div className={`flex justify-between gap-4 px-4 ${strong ? 'py-2 font-bold' : 'py-0.5 text-muted'}`}>
    <dt>{label}</dt>
    <dd className="tabular-nums">{formatMoney(amount)}</dd>
  </div>
);

/** What was ordered, and how its price adds up. */
export function OrderLines({ order }: { order: Order }) {
  return (
    <section aria-labelledby="lines-heading" className="card overflow-clip pb-2">
      <h2 id="lines-heading" className="px-4 pt-3 font-semibold">What was ordered</h2>
      <ul className="divide-y divide-line border-b border-line">
        {order.lines.map((line) => (
          <li key={line.id} className="flex gap-3 px-4 py-2.5">
            <span className="w-14 shrink-0 font-semibold tabular-nums">{amountText(line)}</span>
            <div className="min-w-0 flex-1 break-words">
              {dishText(line)}
              {line.options.length > 0 && <p className="text-sm text-muted">{line.options.map(({ name }) => name).join(', ')}</p>}
              {line.note !== null && <p className="text-sm">“{line.note}”</p>}
              {line.missing > 0 && <p className="text-sm font-semibold text-danger">{line.missing} missing, not charged</p>}
              {line.refundedQuantity > 0 && <p className="text-sm font-semibold text-danger">{line.refundedQuantity} given back</p>}
            </div>
            <span className="tabular-nums">{formatMoney(line.total)}</span>
          </li>
        ))}
      </ul>
      <dl className="pt-2">
        <Sum label="Subtotal" amount={order.subtotal} />
        {order.fees.map((fee) => <Sum key={fee.kind + fee.label} label={fee.label} amount={fee.amount} />)}
        {order.discounts.map((discount) => <Sum key={discount.kind + discount.label} label={`Discount: ${discount.label}`} amount={discount.amount} />)}
        {order.taxes.map((tax) => <Sum key={`${tax.percent} ${String(tax.isIncluded)}`} label={`${tax.isIncluded ? 'Includes tax' : 'Tax'}, ${tax.percent} %`} amount={tax.tax} />)}
        {order.tip.minorUnits > 0 && <Sum label="Tip" amount={order.tip} />}
        <Sum label="Total" amount={order.total} strong />
        {order.refunded.minorUnits > 0 && <Sum label="Given back" amount={order.refunded} strong />}
        {order.laterTip?.status === 'CAPTURED' && <Sum label="Tip, paid afterwards" amount={order.laterTip.amount} />}
        {order.laterTip !== null && order.laterTip.refunded.minorUnits > 0 && <Sum label="Given back of that tip" amount={order.laterTip.refunded} strong />}
      </dl>
    </section>
  );
}
