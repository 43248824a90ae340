'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { useConsole } from '@/features/console/console-context';
import { formatMoney } from '@/lib/money';
import { kindTexts } from './difference-text';
import type { Difference } from './documents';

export function Differences({ differences }: { differences: readonly Difference[] }) {
  const { path } = useConsole();
  return (
    <ul aria-label="Differences" className="card divide-y divide-line">
      {differences.map((difference) => (
        <li key={`${difference.kind} ${difference.intentId}`} className="px-4 py-3">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="font-semibold">{kindTexts[difference.kind].title}</p>
            <Badge tone={difference.isHealed ? 'good' : 'danger'}>{difference.isHealed ? 'Put right' : 'Open'}</Badge>
            {difference.orderId !== null && <Link href={path(`orders/${encodeURIComponent(difference.orderId)}`)} className="link">The order</Link>}
          </div>
          <p className="text-sm text-muted">{kindTexts[difference.kind].advice}</p>
          <p className="text-sm tabular-nums">Ours {formatMoney(difference.ours)}, the gateway’s {formatMoney(difference.theirs)} <code className="ml-2 font-mono break-all text-muted">{difference.intentId}</code></p>
        </li>
      ))}
    </ul>
  );
}
