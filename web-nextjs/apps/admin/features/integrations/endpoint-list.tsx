'use client';

import { useState } from 'react';
import type { Endpoint, EventType } from './documents';
import { DeleteDialog } from './delete-dialog';
import { EndpointDialog } from './endpoint-dialog';
import { EndpointRow, type EndpointAction } from './endpoint-row';
import { ReplayDialog } from './replay-dialog';
import { RotateDialog } from './rotate-dialog';

type Props = { endpoints: readonly Endpoint[]; eventTypes: readonly EventType[]; onChanged: () => void };

export function EndpointList({ endpoints, eventTypes, onChanged }: Props) {
  const [open, setOpen] = useState<{ action: EndpointAction; id: string } | null>(null);
  const endpoint = endpoints.find((e) => e.id === open?.id);
  const close = () => {
    setOpen(null);
    onChanged();
  };
  return (
    <>
      <ul className="card divide-y divide-line">
        {endpoints.map((e) => <li key={e.id}><EndpointRow endpoint={e} onOpen={(action) => { setOpen({ action, id: e.id }); }} onChanged={onChanged} /></li>)}
      </ul>
      {endpoint && open?.action === 'edit' && <EndpointDialog endpoint={endpoint} eventTypes={eventTypes} onClose={close} />}
      {endpoint && open?.action === 'rotate' && <RotateDialog endpoint={endpoint} onClose={close} />}
      {endpoint && open?.action === 'replay' && <ReplayDialog endpoint={endpoint} onClose={close} />}
      {endpoint && open?.action === 'delete' && <DeleteDialog endpoint={endpoint} onClose={close} />}
    </>
  );
}
