'use client';

import Link from 'next/link';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { Spinner } from '@/components/ui/spinner';
import { useConsole } from '@/features/console/console-context';
import { freshAfter, summaryOf } from './receipt-text';
import { useReceipt } from './use-receipt';

/** A publication as it happens: which pages are replaced and in how many milliseconds. */
export function ReceiptProgress({ id, onClose }: { id: string; onClose: () => void }) {
  const { path, site } = useConsole();
  const { data, failure } = useReceipt(id);
  const receipt = data?.publishReceipt;
  const done = receipt?.state === 'DONE';
  return (
    <section aria-label="Publish receipt" className="flex animate-rise items-start gap-3 rounded-xl border border-leaf/40 bg-leaf-soft px-4 py-3">
      {done || failure ? <Icon name="check" className="mt-0.5 size-5 text-leaf" /> : <Spinner className="mt-0.5 size-5 text-leaf" />}
      <div className="min-w-0 flex-1">
        <p role="status" className="font-semibold">Published. {failure ? 'The receipt could not be read just now.' : receipt ? summaryOf(receipt) : 'Replacing pages …'}</p>
        {receipt && receipt.pages.length > 0 && (
          <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
            {receipt.pages.slice(0, 8).map((page) => {
              const took = freshAfter(page);
              return <li key={`${page.route} ${page.locale ?? ''} ${page.node}`}><span className="font-mono">{page.route}</span> <span className="text-muted tabular-nums">{page.locale} {took === null ? 'on the next visit' : `${String(took)} ms`}</span></li>;
            })}
          </ul>
        )}
        <p className="mt-1 flex gap-4 text-sm">
          <Link className="link" href={path(`receipts/${encodeURIComponent(id)}`)}>Receipt</Link>
          <a className="link" href={site} target="_blank" rel="noreferrer">View site</a>
        </p>
      </div>
      <IconButton icon="close" label="Hide the receipt" onClick={onClose} />
    </section>
  );
}
