'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { PanelFrame, PanelParts } from '@/components/ui/dialog';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { problemsElsewhere } from '@/lib/errors';
import { BulkFields } from './bulk-fields';
import { bulkInput, type BulkForm, emptyBulk } from './bulk-form';
import { BulkPreview } from './bulk-preview';
import { type BulkEdit, EditItemsDocument } from './documents';

type Props = { ids: readonly string[]; categories: readonly { id: string; name: string }[]; currency: string; onClose: () => void; onDone: () => void };

const shown = ['price.percent', 'price.amount', 'price.step', 'categoryId', 'taxClass', 'availability'];

/** One change of many items: what it says, then what it would do, then done. */
export function BulkPanel({ ids, categories, currency, onClose, onDone }: Props) {
  const { path } = useConsole();
  const toast = useToast();
  const [form, setForm] = useState<BulkForm>(emptyBulk);
  const [preview, setPreview] = useState<BulkEdit | null>(null);
  const { save, saving, problems, setProblems } = useSave(EditItemsDocument);
  const input = bulkInput(form, ids);

  const look = async () => {
    if (!input) return;
    const { value } = await save({ input: { ...input, dryRun: true } });
    if (value) setPreview(value);
  };
  const apply = async () => {
    if (!input || !preview) return;
    const { value } = await save({ input: { ...input, fingerprint: preview.fingerprint } });
    if (!value) return;
    toast(`${String(value.changes.length)} ${value.changes.length === 1 ? 'item is' : 'items are'} changed.`, { label: 'Receipts', href: path('receipts') });
    onDone();
  };
  const back = () => { setPreview(null); setProblems([]); };

  const footer = preview ? (
    <>
      <Button onClick={back}>Back</Button>
      <Button look="primary" busy={saving} disabled={preview.changes.length === 0} onClick={() => { void apply(); }}>Change them</Button>
    </>
  ) : (
    <>
      <Button onClick={onClose}>Cancel</Button>
      <Button look="primary" busy={saving} disabled={!input} onClick={() => { void look(); }}>See what changes</Button>
    </>
  );
  return (
    <PanelFrame open onClose={onClose} title={`Change ${String(ids.length)} ${ids.length === 1 ? 'item' : 'items'}`} description="What you leave empty stays as it is. All or nothing.">
      <PanelParts footer={footer}>
        <Problems problems={problemsElsewhere(problems, preview ? [] : shown)} className="mb-4" />
        {preview ? <BulkPreview edit={preview} /> : <BulkFields form={form} categories={categories} currency={currency} problems={problems} onChange={(part) => { setForm((before) => ({ ...before, ...part })); }} />}
      </PanelParts>
    </PanelFrame>
  );
}
