'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { formatInstant } from '@/lib/time';
import { type ApiKey, RotateKeyDocument } from './documents';
import { KeyShown } from './key-shown';

const overlaps = [
  { value: '0', label: 'Not at all: it leaked' },
  { value: '1', label: 'One hour' },
  { value: '24', label: 'One day' },
  { value: '168', label: 'One week' },
];

/** Makes the key that takes another one's place; afterwards shows both, and when the former ends. */
export function RotateDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { brand } = useConsole();
  const [overlap, setOverlap] = useState('24');
  const [rotated, setRotated] = useState<{ key: string; apiKey: ApiKey; former: ApiKey } | null>(null);
  const { save, saving, problems } = useSave(RotateKeyDocument);
  const rotate = async () => {
    const { value } = await save({ input: { id: apiKey.id, overlapHours: Number(overlap) } });
    if (value) setRotated(value);
  };

  if (rotated !== null) {
    const { former } = rotated;
    return (
      <KeyShown text={rotated.key} onClose={onClose}>
        <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          <dt className="font-mono">{rotated.apiKey.hint}</dt>
          <dd>works now</dd>
          <dt className="font-mono">{former.hint}</dt>
          <dd>{former.revokedAt !== null || former.expiresAt === null ? 'opens nothing any more' : `works until ${formatInstant(former.expiresAt, brand.timeZone)}`}</dd>
        </dl>
      </KeyShown>
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Replace ${apiKey.name}`}
      footer={<><Button onClick={onClose}>Cancel</Button><Button look="primary" busy={saving} onClick={() => { void rotate(); }}>Make a new key</Button></>}
    >
      <div className="space-y-4">
        <p className="text-sm text-muted">The new key may do what <span className="font-mono">{apiKey.hint}</span> may. Give it to whatever uses the present one before that one ends.</p>
        <SelectField label="How long the present key works as well" value={overlap} choices={overlaps} onChange={setOverlap} problems={problemsAt(problems, 'overlapHours')} />
        <Problems problems={problemsElsewhere(problems, ['overlapHours'])} />
      </div>
    </Dialog>
  );
}
