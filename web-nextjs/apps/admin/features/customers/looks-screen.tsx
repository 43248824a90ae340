'use client';

import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { usePaging } from '@/lib/use-paging';
import { CustomerLooksDocument } from './documents';
import { lookText } from './look-text';

/** Who was shown the restaurant's customers: whoever takes them all along leaves a trace here. */
export function LooksScreen() {
  const { brand, path } = useConsole();
  const paging = usePaging();
  const loaded = useLoad(CustomerLooksDocument, { after: paging.after });
  return (
    <>
      <PageHeader above={<BackLink href={path('customers')}>Customers</BackLink>} title="Who looked at customers" lead="Each time that customers were shown to somebody of the staff, or to a program with an API key. Kept for a year; whom they saw is not written down." />
      <LoadState of={loaded}>
        {({ customerLooks: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState icon="person" title="Nobody has looked yet">As soon as somebody does, it says so here.</EmptyState>
          ) : (
            <>
              <ol aria-label="Looks" className="card divide-y divide-line">
                {nodes.map((look, i) => (
                  <li key={`${look.at} ${String(i)}`} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3">
                    <p className="min-w-0 flex-1 basis-56 break-words"><span className="font-semibold">{look.author ?? 'Somebody who has left'}</span> {lookText(look)}</p>
                    <p className="text-sm text-muted">{formatInstant(look.at, brand.timeZone)}</p>
                  </li>
                ))}
              </ol>
              <PagingBar paging={paging} info={pageInfo} />
            </>
          )
        }
      </LoadState>
    </>
  );
}
