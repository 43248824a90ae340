'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { PanelParts } from '@/components/ui/dialog';
import { Notice, Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { has, type Problem, problemsElsewhere } from '@/lib/errors';
import { digitsOf } from '@/lib/money';
import { CreateItemDocument, type EditedItem, UpdateItemDocument } from './documents';
import { ItemFields } from './item-fields';
import { type ItemForm, readForm, withServiceFields } from './item-form';

type Props = {
  item: EditedItem | null;
  start: ItemForm;
  categories: readonly { id: string; name: string }[];
  currency: string;
  onReload: () => void;
  onClose: () => void;
};

const shown = ['name', 'description', 'categoryId', 'sizes', 'allergens', 'diets', 'modifierGroupIds', 'photoId', 'version'];

/** The form of an item, within its panel. */
export function ItemEditor({ item, start, categories, currency, onReload, onClose }: Props) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [form, setForm] = useState(start);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const create = useSave(CreateItemDocument);
  const update = useSave(UpdateItemDocument);

  const submit = async () => {
    const { input, problems: found } = readForm(form, brand.locales, brand.defaultLocale, digitsOf(currency));
    setProblems(found);
    if (found.length > 0) return;
    const saved = item ? await update.save({ input: { ...input, id: item.id, version: item.version } }) : await create.save({ input });
    setProblems(withServiceFields(saved.problems, form));
    if (!saved.value) return;
    toast(item ? `${saved.value.name} is saved.` : `${saved.value.name} is on the menu.`, { label: 'Receipts', href: path('receipts') });
    onClose();
  };

  return (
    <PanelParts
      footer={
        <>
          {problems.length > 0 && <p role="status" className="mr-auto self-center text-sm font-semibold text-danger">{problems.length === 1 ? 'One thing needs another look.' : `${String(problems.length)} things need another look.`}</p>}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={create.saving || update.saving} onClick={() => { void submit(); }}>Save</Button>
        </>
      }
    >
      <WritingContext value={writing}>
        <form onSubmit={(e) => { e.preventDefault(); void submit(); }} noValidate className="space-y-6">
          {has(problems, 'STALE_VERSION') && (
            <Notice tone="warning" title="Somebody else saved this item meanwhile" action={<Button size="small" onClick={onReload}>Load theirs</Button>}>
              Loading shows their version; what you typed here is lost then.
            </Notice>
          )}
          <Problems problems={problemsElsewhere(problems, shown)} />
          <ItemFields form={form} categories={categories} currency={currency} problems={problems} onLocale={setLocale} onChange={(part) => { setForm((before) => ({ ...before, ...part })); }} />
          <button type="submit" className="sr-only" tabIndex={-1}>Save</button>
        </form>
      </WritingContext>
    </PanelParts>
  );
}
