'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { SetStockDocument, type Stock } from './documents';
import { readCount } from './stock-form';

/** Begins to count an item, for the whole restaurant or at one location. */
export function AddCounter({ stock, onSaved }: { stock: Stock; onSaved: () => void }) {
  const [form, setForm] = useState({ itemId: '', locationId: '', onHand: '', lowAt: '' });
  const [found, setFound] = useState<readonly Problem[]>([]);
  const { save, saving, problems } = useSave(SetStockDocument);
  const all = [...found, ...problems];
  const items = stock.menu.categories.flatMap((category) => category.items);
  const submit = async () => {
    const { input, problems: wrong } = readCount(form, form.itemId, form.locationId === '' ? null : form.locationId);
    const missing = form.itemId === '' ? [{ code: 'ITEM_MISSING', message: 'Choose an item.', field: 'itemId' }, ...wrong] : wrong;
    setFound(missing);
    if (missing.length > 0) return;
    const { value } = await save({ input });
    if (!value) return;
    setForm({ itemId: '', locationId: '', onHand: '', lowAt: '' });
    onSaved();
  };
  return (
    <form onSubmit={(e) => { e.preventDefault(); void submit(); }} noValidate className="card mt-4 p-4" aria-label="Count another item">
      <div className="grid grid-cols-1 items-start gap-3 sm:grid-cols-[2fr_2fr_1fr_1fr]">
        <SelectField label="Item" value={form.itemId} choices={[{ value: '', label: 'Choose an item' }, ...items.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(itemId) => { setForm({ ...form, itemId }); }} problems={problemsAt(all, 'itemId')} />
        <SelectField label="Where" value={form.locationId} choices={[{ value: '', label: 'All locations together' }, ...stock.locations.nodes.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(locationId) => { setForm({ ...form, locationId }); }} problems={problemsAt(all, 'locationId')} />
        <TextField label="There are" inputMode="numeric" value={form.onHand} onChange={(onHand) => { setForm({ ...form, onHand }); }} problems={problemsAt(all, 'onHand')} />
        <TextField label="Tell at" optional inputMode="numeric" value={form.lowAt} onChange={(lowAt) => { setForm({ ...form, lowAt }); }} problems={problemsAt(all, 'lowAt')} />
      </div>
      <Problems problems={problemsElsewhere(all, ['itemId', 'locationId', 'onHand', 'lowAt'])} className="mt-3" />
      <Button type="submit" icon="add" look="primary" className="mt-4" busy={saving}>Count it</Button>
    </form>
  );
}
