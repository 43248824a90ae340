'use client';

import { useParams } from 'next/navigation';
import { LoadState } from '@/components/ui/load-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { formatInstant } from '@/lib/time';
import type { Receipt } from './documents';
import { causeText, summaryOf } from './receipt-text';
import { ReplacedPages } from './replaced-pages';
import { useReceipt } from './use-receipt';

export function ReceiptScreen() {
  const { id } = useParams<{ id: string }>();
  const { path } = useConsole();
  const loaded = useReceipt(decodeURIComponent(id));
  return (
    <LoadState of={loaded}>
      {({ publishReceipt }) =>
        publishReceipt ? (
          <Details receipt={publishReceipt} />
        ) : (
          <>
            <PageHeader above={<BackLink href={path('receipts')}>Receipts</BackLink>} title="Receipt" />
            <Notice>There is no such receipt (yet).</Notice>
          </>
        )
      }
    </LoadState>
  );
}

function Details({ receipt }: { receipt: Receipt }) {
  const { brand, path } = useConsole();
  const facts = [
    { label: 'When', value: formatInstant(receipt.createdAt, brand.timeZone) },
    { label: 'Answers checked', value: String(receipt.keysChecked) },
    { label: 'Answers that changed', value: String(receipt.keysChanged) },
    { label: 'Pages', value: String(receipt.pages.length) },
  ];
  return (
    <>
      <PageHeader above={<BackLink href={path('receipts')}>Receipts</BackLink>} title={causeText(receipt.cause)} lead={<span role="status">{summaryOf(receipt)}</span>} />
      <dl className="mb-6 grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line lg:grid-cols-4">
        {facts.map((fact) => (
          <div key={fact.label} className="bg-surface px-4 py-3">
            <dt className="text-sm text-muted">{fact.label}</dt>
            <dd className="font-semibold tabular-nums">{fact.value}</dd>
          </div>
        ))}
      </dl>
      <ReplacedPages pages={receipt.pages} />
    </>
  );
}
