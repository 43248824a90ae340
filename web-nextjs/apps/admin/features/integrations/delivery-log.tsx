'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { PagingBar } from '@/components/ui/paging-bar';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { usePaging } from '@/lib/use-paging';
import { DeliveryPanel } from './delivery-panel';
import { DeliveriesDocument, type Delivery, type DeliveryStatus, type Endpoint } from './documents';
import { statusTexts } from './webhook-text';

const statuses = [{ value: '', label: 'All' }, ...Object.entries(statusTexts).map(([value, { label }]) => ({ value, label }))];

/** What was sent where, newest first. */
export function DeliveryLog({ endpoints }: { endpoints: readonly Endpoint[] }) {
  const [endpointId, setEndpointId] = useState('');
  const [status, setStatus] = useState('');
  return (
    <section aria-labelledby="delivery-log">
      <h2 id="delivery-log" className="mb-3 text-lg font-semibold">Log</h2>
      <div className="mb-4 flex flex-wrap gap-4">
        <SelectField label="Webhook" value={endpointId} choices={[{ value: '', label: 'All' }, ...endpoints.map((e) => ({ value: e.id, label: e.name }))]} onChange={setEndpointId} />
        <SelectField label="Status" value={status} choices={statuses} onChange={setStatus} />
      </div>
      <Deliveries key={endpointId + status} endpointId={endpointId} status={status} endpoints={endpoints} />
    </section>
  );
}

type Props = { endpointId: string; status: string; endpoints: readonly Endpoint[] };

function Deliveries({ endpointId, status, endpoints }: Props) {
  const paging = usePaging();
  const [open, setOpen] = useState<string | null>(null);
  const loaded = useLoad(DeliveriesDocument, { after: paging.after, endpointId: endpointId === '' ? null : endpointId, status: status === '' ? null : (status as DeliveryStatus) });
  const close = () => {
    setOpen(null);
    loaded.reload();
  };
  return (
    <LoadState of={loaded}>
      {({ webhookDeliveries }) => (
        <>
          <Button size="small" icon="refresh" className="mb-3" onClick={loaded.reload}>Refresh</Button>
          {webhookDeliveries.nodes.length === 0 ? (
            <p className="text-muted">Nothing was sent.</p>
          ) : (
            <ul className="card divide-y divide-line">
              {webhookDeliveries.nodes.map((d) => <li key={d.id}><DeliveryRow delivery={d} to={endpoints.find((e) => e.id === d.endpointId)?.name ?? ''} onOpen={() => { setOpen(d.id); }} /></li>)}
            </ul>
          )}
          <PagingBar paging={paging} info={webhookDeliveries.pageInfo} />
          {open !== null && <DeliveryPanel id={open} onClose={close} />}
        </>
      )}
    </LoadState>
  );
}

function DeliveryRow({ delivery, to, onOpen }: { delivery: Delivery; to: string; onOpen: () => void }) {
  const { brand } = useConsole();
  const { label, tone } = statusTexts[delivery.status];
  return (
    <button type="button" onClick={onOpen} className="flex w-full flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-left -outline-offset-2 hover:bg-sunken">
      <span className="min-w-0 flex-1 basis-48 truncate font-mono text-sm font-semibold">{delivery.eventType}</span>
      <span className="truncate text-sm text-muted">{to}</span>
      <span className="text-sm text-muted">{formatInstant(delivery.occurredAt, brand.timeZone)}</span>
      <span className="text-sm text-muted">{delivery.attemptCount === 1 ? '1 attempt' : `${String(delivery.attemptCount)} attempts`}</span>
      <Badge tone={tone}>{label}</Badge>
    </button>
  );
}
