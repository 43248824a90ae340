'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { type Endpoint, RotateSecretDocument } from './documents';
import { SecretShown } from './secret-shown';

const overlaps = [
  { value: '0', label: 'Ends at once: it leaked' },
  { value: '1', label: 'One hour' },
  { value: '24', label: 'One day' },
  { value: '168', label: 'One week' },
];

export function RotateDialog({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const { brand } = useConsole();
  const [overlap, setOverlap] = useState('24');
  const [secret, setSecret] = useState<string | null>(null);
  const { save, saving, problems } = useSave(RotateSecretDocument);
  const rotate = async () => {
    const { value } = await save({ input: { id: endpoint.id, overlapHours: Number(overlap) } });
    if (value) setSecret(value.secret);
  };
  if (secret !== null) return <SecretShown secret={secret} onClose={onClose} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`New secret for ${endpoint.name}`}
      footer={<><Button onClick={onClose}>Cancel</Button><Button look="primary" busy={saving} onClick={() => { void rotate(); }}>Make a new secret</Button></>}
    >
      <div className="space-y-4">
        <ul className="text-sm text-muted">
          {endpoint.secrets.map((s) => (
            <li key={s.createdAt + s.hint}>
              <span className="font-mono">{s.hint}</span> {s.expiresAt === null ? 'signs now' : `signs too until ${formatInstant(s.expiresAt, brand.timeZone)}`}
            </li>
          ))}
        </ul>
        <SelectField label="How long the present secret signs as well" value={overlap} choices={overlaps} onChange={setOverlap} />
        <Problems problems={problems} />
      </div>
    </Dialog>
  );
}
