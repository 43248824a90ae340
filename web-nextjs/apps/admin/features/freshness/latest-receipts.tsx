'use client';

import Link from 'next/link';
import { useConsole } from '@/features/console/console-context';
import type { Receipt } from './documents';
import { ReceiptList } from './receipt-list';

/** The last few changes, for the overview. */
export function LatestReceipts({ receipts }: { receipts: readonly Receipt[] }) {
  const { path } = useConsole();
  return (
    <section aria-labelledby="latest-heading">
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h2 id="latest-heading" className="text-lg font-semibold">Latest changes on the site</h2>
        <Link href={path('receipts')} className="link text-sm">All receipts</Link>
      </div>
      {receipts.length === 0 ? <p className="card px-4 py-6 text-muted">Change a price or publish a page: you see here how fast the site follows.</p> : <ReceiptList receipts={receipts} />}
    </section>
  );
}
