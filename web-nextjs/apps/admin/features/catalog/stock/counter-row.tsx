'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { type Counter, SetStockDocument } from './documents';
import { readCount } from './stock-form';

type Props = { counter: Counter; place: string; onSaved: () => void };

export function CounterRow({ counter, place, onSaved }: Props) {
  const toast = useToast();
  const [form, setForm] = useState({ onHand: String(counter.onHand), lowAt: counter.lowAt === null ? '' : String(counter.lowAt) });
  const [found, setFound] = useState<readonly Problem[]>([]);
  const { save, saving, problems } = useSave(SetStockDocument);
  const all = [...found, ...problems];
  const submit = async () => {
    const { input, problems: wrong } = readCount(form, counter.itemId, counter.locationId);
    setFound(wrong);
    if (wrong.length > 0) return;
    const { value } = await save({ input });
    if (!value) return;
    toast(`${counter.itemName} is counted.`);
    onSaved();
  };
  const stop = async () => {
    const { value } = await save({ input: { itemId: counter.itemId, ...(counter.locationId === null ? {} : { locationId: counter.locationId }) } });
    if (value) onSaved();
  };
  return (
    <form onSubmit={(e) => { e.preventDefault(); void submit(); }} noValidate className="flex flex-wrap items-start gap-3 border-t border-line px-4 py-3 first:border-t-0" aria-label={`${counter.itemName}, ${place}`}>
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-semibold">{counter.itemName}</p>
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {place}
          {counter.reserved > 0 && <span>{counter.reserved} held for orders</span>}
          {counter.available === 0 && <Badge tone="danger">Sold out</Badge>}
        </p>
      </div>
      <TextField label="There are" inputMode="numeric" fieldClassName="w-24" value={form.onHand} onChange={(onHand) => { setForm({ ...form, onHand }); }} problems={problemsAt(all, 'onHand')} />
      <TextField label="Tell at" optional inputMode="numeric" fieldClassName="w-28" value={form.lowAt} onChange={(lowAt) => { setForm({ ...form, lowAt }); }} problems={problemsAt(all, 'lowAt')} />
      <div className="mt-6 flex items-center gap-1">
        <Button type="submit" busy={saving}>Save</Button>
        <IconButton icon="close" label={`Stop counting ${counter.itemName}`} onClick={() => { void stop(); }} />
      </div>
      <Problems problems={problemsElsewhere(all, ['onHand', 'lowAt'])} className="w-full" />
    </form>
  );
}
