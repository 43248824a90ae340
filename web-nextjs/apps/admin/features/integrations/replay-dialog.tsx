'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { type DeliveryStatus, type Endpoint, ReplayDeliveriesDocument } from './documents';
import { hoursBefore } from './webhook-text';

const ranges = [
  { value: '1', label: 'The last hour' },
  { value: '24', label: 'The last day' },
  { value: '168', label: 'The last week' },
  { value: '720', label: 'The last 30 days' },
];

const sorts = [
  { value: 'missed', label: 'What did not arrive' },
  { value: 'all', label: 'Everything' },
];

const missed: DeliveryStatus[] = ['FAILED', 'HELD'];

export function ReplayDialog({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const toast = useToast();
  const [hours, setHours] = useState('24');
  const [sort, setSort] = useState('missed');
  const { save, saving, problems } = useSave(ReplayDeliveriesDocument);
  const replay = async () => {
    const { value } = await save({ input: { endpointId: endpoint.id, from: hoursBefore(Number(hours), new Date()), statuses: sort === 'missed' ? missed : null } });
    if (value === null) return;
    toast(value === 1 ? 'One message is on its way again.' : `${String(value)} messages are on their way again.`);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Send again to ${endpoint.name}`}
      footer={<><Button onClick={onClose}>Cancel</Button><Button look="primary" busy={saving} onClick={() => { void replay(); }}>Send again</Button></>}
    >
      <div className="space-y-4">
        <SelectField label="What happened in" value={hours} choices={ranges} onChange={setHours} />
        <SelectField label="Which messages" hint="A message that is sent again keeps its id, so that your server can tell." value={sort} choices={sorts} onChange={setSort} />
        <Problems problems={problems} />
      </div>
    </Dialog>
  );
}
