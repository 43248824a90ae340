'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { SavePanel } from '@/components/ui/save-panel';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { digitsOf } from '@/lib/money';
import { CreateGroupDocument, type Dish, type ModifierGroup, UpdateGroupDocument } from './documents';
import { emptyGroup, formOf, type GroupForm, readForm } from './group-form';
import { OptionsFields } from './options-fields';

type Props = { group: ModifierGroup | null; groups: readonly ModifierGroup[]; dishes: readonly Dish[]; currency: string; onClose: () => void };

export function GroupPanel({ group, groups, dishes, currency, onClose }: Props) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [form, setForm] = useState<GroupForm>(() => (group ? formOf(group) : emptyGroup));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const create = useSave(CreateGroupDocument);
  const update = useSave(UpdateGroupDocument);
  const change = (part: Partial<GroupForm>) => { setForm((before) => ({ ...before, ...part })); };

  const submit = async () => {
    const { input, problems: found } = readForm(form, brand.locales, brand.defaultLocale, digitsOf(currency));
    setProblems(found);
    if (found.length > 0) return;
    const saved = group ? await update.save({ input: { ...input, id: group.id } }) : await create.save({ input });
    setProblems(saved.problems);
    if (!saved.value) return;
    toast('The group is saved.', { label: 'Receipts', href: path('receipts') });
    onClose();
  };

  return (
    <WritingContext value={writing}>
      <SavePanel title={group ? `Edit ${group.name}` : 'New modifier group'} busy={create.saving || update.saving} onSave={submit} onClose={onClose}>
        <LanguageTabs writing={writing} onChange={setLocale} />
        <TranslatedField label="Name" texts={form.name} onChange={(name) => { change({ name }); }} problems={problemsAt(problems, 'name')} maxLength={120} />
        <div className="grid grid-cols-3 gap-3">
          <TextField label="At least" inputMode="numeric" value={form.minimum} onChange={(minimum) => { change({ minimum }); }} problems={problemsAt(problems, 'minimum')} />
          <TextField label="At most" inputMode="numeric" value={form.maximum} onChange={(maximum) => { change({ maximum }); }} problems={problemsAt(problems, 'maximum')} />
          <TextField label="Free" hint="The first ones cost nothing." inputMode="numeric" value={form.free} onChange={(free) => { change({ free }); }} problems={problemsAt(problems, 'free')} />
        </div>
        <OptionsFields options={form.options} nestable={groups.filter((other) => other.id !== group?.id)} dishes={dishes} currency={currency} problems={problems} onChange={(options) => { change({ options }); }} />
        <Problems problems={problemsElsewhere(problems, ['name', 'minimum', 'maximum', 'free', 'options'])} />
      </SavePanel>
    </WritingContext>
  );
}
