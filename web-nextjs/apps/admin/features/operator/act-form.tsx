'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { type PlatformBrand, StartImpersonationDocument } from './documents';

const lengths = [15, 30, 60].map((minutes) => ({ value: String(minutes), label: `${String(minutes)} minutes` }));

/** Working in the restaurant's console for its owners, in the open. */
export function ActForm({ brand }: { brand: PlatformBrand }) {
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState('30');
  const { save, saving, problems } = useSave(StartImpersonationDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { brandId: brand.id, reason, minutes: Number(minutes) } });
    if (value) window.location.assign(`/b/${brand.slug}`);
  };
  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate aria-label="Act for the restaurant" className="card space-y-4 p-5">
      <h2 className="text-lg font-semibold">Act for the restaurant</h2>
      <p className="text-muted">The owners get a mail now and see every change. Staff, API keys and the restaurant itself cannot be changed this way, and nothing is handed out that would outlive it.</p>
      <TextField label="Reason for acting" hint="The owners read it." maxLength={500} value={reason} onChange={setReason} problems={problemsAt(problems, 'reason')} />
      <SelectField label="For how long" value={minutes} choices={lengths} onChange={setMinutes} problems={problemsAt(problems, 'minutes')} />
      <Problems problems={problemsElsewhere(problems, ['reason', 'minutes'])} />
      <Button look="primary" type="submit" busy={saving}>Open its console</Button>
    </form>
  );
}
