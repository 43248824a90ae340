'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { has } from '@/lib/errors';
import { MoveOrderDocument, type Order, type OrderStatus } from '../documents';
import { canCancel, nextStep, stepBack } from '../moves';
import { AcceptDialog } from './accept-dialog';
import { type Refusal, RefusalDialog } from './refusal-dialog';

type Props = { order: Order; onChanged: (order: Order) => void; onStale: () => void };

/** What can be done with an order in the state that it is in. */
export function OrderActions({ order, onChanged, onStale }: Props) {
  const [open, setOpen] = useState<'accept' | Refusal | null>(null);
  const [tried, setTried] = useState<number | null>(null);
  const { save, saving, problems } = useSave(MoveOrderDocument);
  const step = nextStep(order);
  const back = stepBack(order);
  const close = () => { setOpen(null); };

  const move = async (to: OrderStatus) => {
    setTried(order.version);
    const { value, problems: found } = await save({ input: { id: order.id, version: order.version, to } });
    if (value) onChanged(value);
    if (has(found, 'STALE_VERSION')) onStale();
  };

  return (
    <>
      <div className="mt-3 flex flex-wrap gap-2 empty:hidden">
        {order.status === 'PLACED' && (
          <>
            <Button look="primary" className="flex-1" aria-label={`Accept ${order.number}`} onClick={() => { setOpen('accept'); }}>Accept</Button>
            <Button className="grow" aria-label={`Reject ${order.number}`} onClick={() => { setOpen('reject'); }}>Reject</Button>
          </>
        )}
        {step && <Button look="primary" className="flex-1 leading-tight @max-[17rem]:px-1 @max-[17rem]:text-sm @max-[17rem]:whitespace-normal" busy={saving} aria-label={`${step.label}: ${order.number}`} onClick={() => { void move(step.to); }}>{step.label}</Button>}
        {canCancel(order) && (
          <Menu trigger={<IconButton icon="more" label={`More for ${order.number}`} />} entries={[...(back ? [{ label: back.label, icon: 'undo' as const, onSelect: () => { void move(back.to); } }] : []), { label: 'Cancel the order', icon: 'close', danger: true, onSelect: () => { setOpen('cancel'); } }]} />
        )}
      </div>
      <Problems problems={tried === order.version ? problems : []} className="mt-2" />
      {open === 'accept' && <AcceptDialog order={order} onChanged={onChanged} onStale={onStale} onClose={close} />}
      {(open === 'reject' || open === 'cancel') && <RefusalDialog kind={open} order={order} onChanged={onChanged} onStale={onStale} onClose={close} />}
    </>
  );
}
