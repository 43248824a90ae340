'use client';

import { useParams } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { LoadState } from '@/components/ui/load-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useConnection } from '@/lib/api/connection';
import { useLoad } from '@/lib/api/use-load';
import { OrderActions } from '../board/order-actions';
import { OrderBoardChangedDocument } from '../documents';
import { statusNames } from '../words';
import { type OneOrder, OrderDocument } from './documents';
import { DisputeNotices } from './dispute-notices';
import { GuestCard } from './guest-card';
import { OrderLines } from './order-lines';
import { refundable, tipRefundable } from './refund';
import { RefundDialog } from './refund-dialog';
import { Timeline } from './timeline';

export function OrderScreen() {
  const params = useParams<{ id: string }>();
  const id = decodeURIComponent(params.id);
  const { path, viewer } = useConsole();
  const loaded = useLoad(OrderDocument, { id, withRefunds: viewer.permissions.includes('RefundOrders') });
  useOrderChanges(id, loaded.reload);
  const above = <BackLink href={path('orders')}>Orders</BackLink>;
  return (
    <LoadState of={loaded}>
      {({ order }) => order ? <Details order={order} above={above} onChanged={loaded.reload} /> : (
        <>
          <PageHeader above={above} title="Order" />
          <Notice>There is no such order.</Notice>
        </>
      )}
    </LoadState>
  );
}

/** Reads again whenever something of this order is different, and after a lost connection. */
function useOrderChanges(id: string, reload: () => void): void {
  const client = useClient();
  const { opened } = useConnection();
  useEffect(() => {
    const { unsubscribe } = client.subscription(OrderBoardChangedDocument, { locationId: null }).subscribe(({ data }) => {
      if (data?.orderBoardChanged?.id === id) reload();
    });
    return unsubscribe;
  }, [client, id, reload]);
  useEffect(() => {
    if (opened > 1) reload();
  }, [opened, reload]);
}

function Details({ order, above, onChanged }: { order: OneOrder; above: ReactNode; onChanged: () => void }) {
  const { viewer } = useConsole();
  const [refunding, setRefunding] = useState(false);
  const mayRefund = viewer.permissions.includes('RefundOrders') && refundable(order) + tipRefundable(order) > 0;
  return (
    <>
      <PageHeader
        above={above}
        title={`Order ${order.number}`}
        lead={<Badge tone={order.status === 'REJECTED' || order.status === 'CANCELLED' ? 'danger' : 'good'}>{statusNames[order.status]}</Badge>}
        actions={mayRefund ? <Button onClick={() => { setRefunding(true); }}>Refund</Button> : undefined}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="space-y-4">
          <DisputeNotices order={order} />
          <OrderLines order={order} />
          <OrderActions order={order} onChanged={onChanged} onStale={onChanged} />
        </div>
        <div className="space-y-4">
          <GuestCard order={order} />
          <Timeline order={order} />
        </div>
      </div>
      {refunding && <RefundDialog order={order} onRefunded={onChanged} onClose={() => { setRefunding(false); }} />}
    </>
  );
}
