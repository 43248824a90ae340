'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import { useConsole } from '@/features/console/console-context';
import { PlacesDocument } from '@/features/ordering/documents';
import { useLoad } from '@/lib/api/use-load';
import type { Problem } from '@/lib/errors';
import { digitsOf } from '@/lib/money';
import { usePaging } from '@/lib/use-paging';
import { OrderHistoryDocument, type Where } from './documents';
import { HistoryFields } from './history-fields';
import { emptyHistory, readHistory } from './history-filter';
import { OrderFile } from './order-file';
import { RecordList } from './record-list';

/** Every order that there ever was, to be found again. */
export function HistoryScreen() {
  const { brand } = useConsole();
  const places = useLoad(PlacesDocument, {});
  const [form, setForm] = useState(emptyHistory);
  const [where, setWhere] = useState<Where>({});
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const all = places.data?.locations.nodes ?? [];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readHistory(form, digitsOf(brand.currency));
    setProblems(read.problems);
    if (read.problems.length === 0) setWhere(read.where);
  };

  return (
    <>
      <PageHeader title="Order history" lead="Every order that reached you, newest first." actions={<OrderFile form={form} />} />
      <form role="search" aria-label="Orders" onSubmit={submit} noValidate className="mb-6 space-y-3">
        <HistoryFields form={form} places={all} problems={problems} onChange={(part) => { setForm({ ...form, ...part }); }} />
        <Button type="submit">Search</Button>
      </form>
      <Records key={JSON.stringify(where)} where={where} />
    </>
  );
}

function Records({ where }: { where: Where }) {
  const { path } = useConsole();
  const paging = usePaging();
  const loaded = useLoad(OrderHistoryDocument, { where, after: paging.after });
  return (
    <LoadState of={loaded}>
      {({ orderHistory: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState icon="receipt" title={Object.keys(where).length === 0 ? 'No orders yet' : 'No order is like that'}>
            {Object.keys(where).length === 0 ? 'As soon as the first guest orders, it is here for good.' : 'Search for less: a part of the number, or the first letters of the name.'}
          </EmptyState>
        ) : (
          <>
            <RecordList records={nodes} hrefOf={(id) => path(`orders/${encodeURIComponent(id)}`)} />
            <PagingBar paging={paging} info={pageInfo} />
          </>
        )
      }
    </LoadState>
  );
}
