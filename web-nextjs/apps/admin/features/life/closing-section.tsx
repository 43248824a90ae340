'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CloseBrandDocument, ReopenBrandDocument } from './documents';
import type { BrandState } from './state-text';

/** The end of the restaurant, and the way back from it. */
export function ClosingSection({ status }: { status: BrandState }) {
  if (status === 'SUSPENDED' || status === 'PROVISIONING') return null;
  return (
    <section aria-labelledby="closing-heading">
      <h2 id="closing-heading" className="mb-3 text-lg font-semibold">{status === 'CLOSING' ? 'Take the closing back' : 'Close the restaurant'}</h2>
      {status === 'CLOSING' ? <Reopen /> : <Close />}
    </section>
  );
}

// The whole console depends on the state: it is read anew.
const reload = () => { window.location.reload(); };

function Close() {
  const { brand } = useConsole();
  const [address, setAddress] = useState('');
  const [reason, setReason] = useState('');
  const { save, saving, problems } = useSave(CloseBrandDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { address, reason } });
    if (value) reload();
  };
  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate className="card max-w-xl space-y-4 p-5">
      <p className="text-muted">The site goes at once. After 14 days everything is deleted for good; until then you can take it back. Export everything first.</p>
      <TextField label={`Type ${brand.slug} to close it`} autoComplete="off" value={address} onChange={setAddress} problems={problemsAt(problems, 'address')} />
      <TextField label="Why?" maxLength={500} value={reason} onChange={setReason} problems={problemsAt(problems, 'reason')} />
      <Problems problems={problemsElsewhere(problems, ['address', 'reason'])} />
      <Button look="danger" type="submit" busy={saving}>Close the restaurant</Button>
    </form>
  );
}

function Reopen() {
  const [reason, setReason] = useState('');
  const { save, saving, problems } = useSave(ReopenBrandDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { reason } });
    if (value) reload();
  };
  return (
    <form onSubmit={(e) => { void submit(e); }} noValidate className="card max-w-xl space-y-4 p-5">
      <TextField label="Why?" maxLength={500} value={reason} onChange={setReason} problems={problemsAt(problems, 'reason')} />
      <Problems problems={problemsElsewhere(problems, ['reason'])} />
      <Button look="primary" type="submit" busy={saving}>Open it again</Button>
    </form>
  );
}
