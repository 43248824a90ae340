'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { has, type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { CancelOrderDocument, type Order, RejectOrderDocument } from '../documents';

export type Refusal = 'reject' | 'cancel';

const texts: Record<Refusal, { title: string; lead: string; done: string; button: string; reasons: readonly string[] }> = {
  reject: { title: 'Reject', lead: 'The guest is told why, and pays nothing.', done: 'rejected', button: 'Reject the order', reasons: ['We are too busy', 'Something is sold out', 'We are about to close', 'We do not deliver there'] },
  cancel: { title: 'Cancel', lead: 'The guest is told why. What was paid is given back.', done: 'cancelled', button: 'Cancel the order', reasons: ['The guest asked for it', 'Something is sold out', 'The guest did not come', 'The address could not be found'] },
};

type Props = { kind: Refusal; order: Order; onChanged: (order: Order) => void; onStale: () => void; onClose: () => void };

/** Does not take an order, or calls it off; not without a reason. */
export function RefusalDialog({ kind, order, onChanged, onStale, onClose }: Props) {
  const toast = useToast();
  const [reason, setReason] = useState('');
  const [found, setFound] = useState<readonly Problem[]>([]);
  const reject = useSave(RejectOrderDocument);
  const cancel = useSave(CancelOrderDocument);
  const { save, saving, problems: refused } = kind === 'reject' ? reject : cancel;
  const problems = [...found, ...refused];
  const { title, lead, done, button, reasons } = texts[kind];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = reason.trim() === '' ? [{ code: 'REASON_MISSING', message: 'Say why: the guest reads it.', field: 'reason' }] : [];
    setFound(wrong);
    if (wrong.length > 0) return;
    const { value, problems: answered } = await save({ input: { id: order.id, version: order.version, reason: reason.trim() } });
    if (has(answered, 'STALE_VERSION')) onStale();
    if (!value) return;
    onChanged(value);
    toast(`Order ${order.number} is ${done}.`);
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={`${title} ${order.number}`} description={lead}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <div role="group" aria-label="Usual reasons" className="flex flex-wrap gap-2">
          {reasons.map((usual) => <Button key={usual} size="small" aria-pressed={reason === usual} look={reason === usual ? 'primary' : 'secondary'} onClick={() => { setReason(usual); }}>{usual}</Button>)}
        </div>
        <TextField label="Reason" maxLength={200} value={reason} onChange={setReason} problems={problemsAt(problems, 'reason')} />
        <Problems problems={problemsElsewhere(problems, ['reason'])} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" look="danger" busy={saving}>{button}</Button>
        </div>
      </form>
    </Dialog>
  );
}
