'use client';

import { use } from 'react';
import { ProblemList } from '@/components/ui/field';
import { Chips, SelectField } from '@/components/ui/inputs';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { PictureField } from '@/features/cms/media/picture-field';
import { type Problem, problemsAt } from '@/lib/errors';
import { type Allergen, allergenChoices, type Diet, dietChoices } from '../labels';
import { GroupChips } from './group-chips';
import type { ItemForm } from './item-form';
import { SizesFields } from './sizes-fields';
import { TaxClassField } from './tax-class-field';

type Props = {
  form: ItemForm;
  categories: readonly { id: string; name: string }[];
  currency: string;
  problems: readonly Problem[];
  onLocale: (locale: string) => void;
  onChange: (part: Partial<ItemForm>) => void;
};

export function ItemFields({ form, categories, currency, problems, onLocale, onChange }: Props) {
  const writing = use(WritingContext);
  return (
    <>
      <LanguageTabs writing={writing} onChange={onLocale} />
      <TranslatedField label="Name" texts={form.name} onChange={(name) => { onChange({ name }); }} problems={problemsAt(problems, 'name')} maxLength={200} />
      <TranslatedField label="Description" optional rows={3} texts={form.description} onChange={(description) => { onChange({ description }); }} problems={problemsAt(problems, 'description')} maxLength={2000} />
      <SelectField label="Category" value={form.categoryId} choices={categories.map((c) => ({ value: c.id, label: c.name }))} onChange={(categoryId) => { onChange({ categoryId }); }} problems={problemsAt(problems, 'categoryId')} />
      <SizesFields sizes={form.sizes} currency={currency} problems={problems} onChange={(sizes) => { onChange({ sizes }); }} />
      <PictureField label="Photo" url={form.photo?.url ?? null} problems={problemsAt(problems, 'photoId')} onPicked={(photo) => { onChange({ photo }); }} onRemove={() => { onChange({ photo: null }); }} />
      <Chips legend="Allergens" choices={allergenChoices} chosen={form.allergens} onChange={(chosen) => { onChange({ allergens: chosen as Allergen[] }); }}>
        <ProblemList problems={problemsAt(problems, 'allergens')} />
      </Chips>
      <Chips legend="Diets" choices={dietChoices} chosen={form.diets} onChange={(chosen) => { onChange({ diets: chosen as Diet[] }); }}>
        <ProblemList problems={problemsAt(problems, 'diets')} />
      </Chips>
      <TaxClassField value={form.taxClass} problems={problemsAt(problems, 'taxClass')} onChange={(taxClass) => { onChange({ taxClass }); }} />
      <GroupChips chosen={form.modifierGroupIds} problems={problemsAt(problems, 'modifierGroupIds')} onChange={(modifierGroupIds) => { onChange({ modifierGroupIds }); }} />
    </>
  );
}
