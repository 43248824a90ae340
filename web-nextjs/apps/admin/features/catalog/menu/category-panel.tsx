'use client';

import { useState } from 'react';
import { Problems } from '@/components/ui/notice';
import { SavePanel } from '@/components/ui/save-panel';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { type Texts, textsOf, translationsOf, writtenTranslations } from '@/lib/texts';
import { type Category, CreateCategoryDocument, UpdateCategoryDocument } from './documents';

/** Adds a category (`category` null) or edits one. */
export function CategoryPanel({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [name, setName] = useState<Texts>(() => textsOf(category?.nameTranslations ?? []));
  const [description, setDescription] = useState<Texts>(() => textsOf(category?.descriptionTranslations ?? []));
  const create = useSave(CreateCategoryDocument);
  const update = useSave(UpdateCategoryDocument);
  const { saving, problems } = category ? update : create;

  const submit = async () => {
    const saved = category
      ? await update.save({ input: { id: category.id, name: translationsOf(name, brand.locales), description: translationsOf(description, brand.locales) } })
      : await create.save({ input: { name: writtenTranslations(name, brand.locales), description: writtenTranslations(description, brand.locales) } });
    if (!saved.value) return;
    toast(category ? 'The category is saved.' : 'The category is on the menu.', { label: 'Receipts', href: path('receipts') });
    onClose();
  };

  return (
    <WritingContext value={writing}>
      <SavePanel title={category ? `Edit ${category.name}` : 'New category'} busy={saving} onSave={submit} onClose={onClose}>
        <LanguageTabs writing={writing} onChange={setLocale} />
        <TranslatedField label="Name" texts={name} onChange={setName} problems={problemsAt(problems, 'name')} maxLength={200} />
        <TranslatedField label="Description" optional rows={3} texts={description} onChange={setDescription} problems={problemsAt(problems, 'description')} maxLength={2000} />
        <Problems problems={problemsElsewhere(problems, ['name', 'description'])} />
      </SavePanel>
    </WritingContext>
  );
}
