'use client';

import { EmptyState } from '@/components/ui/empty-state';
import { Button } from '@/components/ui/button';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import { useLoad } from '@/lib/api/use-load';
import { usePaging } from '@/lib/use-paging';
import { ReceiptsDocument } from './documents';
import { ReceiptList } from './receipt-list';

export function ReceiptsScreen() {
  const paging = usePaging();
  const loaded = useLoad(ReceiptsDocument, { after: paging.after });
  return (
    <>
      <PageHeader title="Receipts" lead="Proof of every change: which pages it touched, and how fast no visitor could see the old ones any more." actions={<Button icon="refresh" onClick={loaded.reload}>Refresh</Button>} />
      <LoadState of={loaded}>
        {({ publishReceipts }) =>
          publishReceipts.nodes.length === 0 ? (
            <EmptyState icon="receipt" title="No receipts yet">Change a price or publish a page: its receipt is here a moment later.</EmptyState>
          ) : (
            <>
              <ReceiptList receipts={publishReceipts.nodes} />
              <PagingBar paging={paging} info={publishReceipts.pageInfo} />
            </>
          )
        }
      </LoadState>
    </>
  );
}
