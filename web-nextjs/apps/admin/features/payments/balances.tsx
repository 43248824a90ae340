import { formatMoney } from '@/lib/money';
import { accountNames } from './difference-text';
import type { Balance } from './documents';

/** What went through the books on a day; what came in somewhere went out elsewhere. */
export function Balances({ balances }: { balances: readonly Balance[] }) {
  if (balances.length === 0) return <p className="card px-4 py-6 text-muted">No money moved on this day.</p>;
  return (
    <table className="card w-full overflow-clip text-left">
      <caption className="sr-only">The books of the day</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="px-4 py-2 font-semibold">Account</th>
          <th scope="col" className="px-4 py-2 text-right font-semibold">In</th>
          <th scope="col" className="px-4 py-2 text-right font-semibold">Out</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {balances.map(({ account, debited, credited }) => (
          <tr key={`${account} ${debited.currency}`}>
            <th scope="row" className="px-4 py-2 font-normal">{accountNames[account]}</th>
            <td className="px-4 py-2 text-right tabular-nums">{formatMoney(debited)}</td>
            <td className="px-4 py-2 text-right tabular-nums">{formatMoney(credited)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
