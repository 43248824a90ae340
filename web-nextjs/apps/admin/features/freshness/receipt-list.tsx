'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icons';
import { useConsole } from '@/features/console/console-context';
import { timeAgo, formatInstant } from '@/lib/time';
import { useNow } from '@/lib/use-now';
import type { Receipt } from './documents';
import { causeText, summaryOf } from './receipt-text';

export function ReceiptList({ receipts }: { receipts: readonly Receipt[] }) {
  const { brand, path } = useConsole();
  const now = useNow();
  return (
    <ul className="card divide-y divide-line overflow-clip">
      {receipts.map((receipt) => (
        <li key={receipt.id}>
          <Link href={path(`receipts/${encodeURIComponent(receipt.id)}`)} className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-0.5 px-4 py-3 -outline-offset-2 hover:bg-sunken sm:grid-cols-[14rem_1fr_auto_auto]">
            <span className="truncate font-semibold">{causeText(receipt.cause)}</span>
            <span className="text-sm text-muted max-sm:order-3 max-sm:col-span-2">{summaryOf(receipt)}</span>
            <span className="text-sm text-muted max-sm:order-4" title={formatInstant(receipt.createdAt, brand.timeZone)}>{timeAgo(receipt.createdAt, now)}</span>
            <span className="flex items-center gap-2 justify-self-end">
              {receipt.state === 'PENDING' && <Badge tone="warning">Running</Badge>}
              <Icon name="arrowRight" className="size-4 text-muted" />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
