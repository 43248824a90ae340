'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { type BrandState, stateTexts } from '@/features/life/state-text';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { MoveBrandDocument, type PlatformBrand } from './documents';

export function MoveForm({ brand, onMoved }: { brand: PlatformBrand; onMoved: () => void }) {
  const choices = Object.entries(stateTexts).filter(([value]) => value !== brand.status).map(([value, { label }]) => ({ value, label }));
  const [to, setTo] = useState<string>(brand.status === 'ACTIVE' ? 'SUSPENDED' : 'ACTIVE');
  const [reason, setReason] = useState('');
  const { save, saving, problems } = useSave(MoveBrandDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { brandId: brand.id, to: to as BrandState, reason } });
    if (value) onMoved();
  };
  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate aria-label="State" className="card space-y-4 p-5">
      <h2 className="text-lg font-semibold">State</h2>
      <SelectField label="New state" value={to} choices={choices} onChange={setTo} problems={problemsAt(problems, 'to')} />
      <TextField label="Reason" hint="The owners read it." maxLength={500} value={reason} onChange={setReason} problems={problemsAt(problems, 'reason')} />
      <Problems problems={problemsElsewhere(problems, ['to', 'reason'])} />
      <Button look={to === 'SUSPENDED' || to === 'CLOSING' ? 'danger' : 'primary'} type="submit" busy={saving}>Change the state</Button>
    </form>
  );
}
