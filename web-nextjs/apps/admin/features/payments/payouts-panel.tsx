'use client';

import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { formatMoney } from '@/lib/money';
import { formatInstant } from '@/lib/time';
import { AccountNotice } from './account-notice';
import { type Payout, PayoutsDocument } from './documents';

/** The gateway's own words, said as people say them. */
const words: Record<string, string> = { paid: 'Arrived', in_transit: 'On its way', pending: 'Being prepared', canceled: 'Called off', failed: 'Failed' };
const failed = new Set(['failed', 'canceled']);

/** Money on its way from the gateway to the restaurant's bank. */
export function PayoutsPanel() {
  const loaded = useLoad(PayoutsDocument, {});
  return (
    <section aria-labelledby="payouts-heading">
      <h2 id="payouts-heading" className="mb-3 text-lg font-semibold">Payouts</h2>
      <LoadState of={loaded}>
        {({ payouts, paymentAccount }) => (
          <div className="space-y-4">
            <AccountNotice account={paymentAccount} onChanged={loaded.reload} />
            {payouts.length === 0 ? <EmptyState icon="receipt" title="No payout yet">What guests pay online is sent to your bank every few days; each time it stands here.</EmptyState> : <Payouts payouts={payouts} />}
          </div>
        )}
      </LoadState>
    </section>
  );
}

function Payouts({ payouts }: { payouts: readonly Payout[] }) {
  const { brand } = useConsole();
  return (
    <ul className="card divide-y divide-line">
      {payouts.map((payout) => (
        <li key={payout.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
          <p className="flex-1 basis-32 font-semibold tabular-nums">{formatMoney(payout.amount)}</p>
          <p className="text-sm text-muted">{formatInstant(payout.arrivesAt, brand.timeZone)}</p>
          <Badge tone={failed.has(payout.status) ? 'danger' : payout.status === 'paid' ? 'good' : 'neutral'}>{words[payout.status] ?? payout.status}</Badge>
        </li>
      ))}
    </ul>
  );
}
