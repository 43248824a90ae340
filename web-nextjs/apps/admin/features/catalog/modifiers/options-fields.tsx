'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { Chips, SelectField, TextField } from '@/components/ui/inputs';
import { SortableList, type Sorting } from '@/components/ui/sortable-list';
import { TranslatedField } from '@/components/ui/translated-field';
import { type Problem, problemsAt, problemsOf } from '@/lib/errors';
import { currencySign } from '@/lib/money';
import { firstText } from '@/lib/texts';
import { type Allergen, allergenChoices, type Diet, dietChoices } from '../labels';
import type { Dish } from './documents';
import { emptyOption, type OptionForm } from './group-form';

export type Nestable = { id: string; name: string };
type Props = { options: OptionForm[]; nestable: readonly Nestable[]; dishes: readonly Dish[]; currency: string; problems: readonly Problem[]; onChange: (options: OptionForm[]) => void };

export function OptionsFields({ options, nestable, dishes, currency, problems, onChange }: Props) {
  const [added, setAdded] = useState(0);
  const byKey = new Map(options.map((option) => [option.key, option]));
  const ordered = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">Options</legend>
      <SortableList ids={options.map((o) => o.key)} nameOf={(key) => firstText(byKey.get(key)?.name) || 'option'} onReorder={(keys) => { onChange(ordered(keys)); }} className="space-y-3">
        {(key, sorting) => {
          const option = byKey.get(key);
          return option && (
            <OptionFields
              option={option}
              path={`options.${String(options.indexOf(option))}`}
              nestable={nestable}
              dishes={dishes}
              currency={currency}
              problems={problems}
              sorting={sorting}
              onChange={(part) => { onChange(options.map((o) => (o.key === key ? { ...o, ...part } : o))); }}
              onRemove={() => { onChange(options.filter((o) => o.key !== key)); }}
            />
          );
        }}
      </SortableList>
      <ProblemList problems={problemsOf(problems, 'options')} />
      <Button size="small" icon="add" className="mt-3" onClick={() => { setAdded(added + 1); onChange([...options, emptyOption(`added-${String(added)}`)]); }}>Add an option</Button>
    </fieldset>
  );
}

type OptionProps = { option: OptionForm; nestable: readonly Nestable[]; dishes: readonly Dish[]; path: string; currency: string; problems: readonly Problem[]; sorting: Sorting; onChange: (part: Partial<OptionForm>) => void; onRemove: () => void };

function OptionFields({ option, nestable, dishes, path, currency, problems, sorting, onChange, onRemove }: OptionProps) {
  return (
    <div className="rounded-lg border border-line bg-surface p-3">
      <div className="flex flex-wrap items-start gap-2">
        <div className="mt-6">{sorting.handle}</div>
        <div className="min-w-40 flex-1"><TranslatedField label="Option" texts={option.name} onChange={(name) => { onChange({ name }); }} problems={problemsAt(problems, `${path}.name`)} maxLength={120} /></div>
        <TextField label="Extra price" inputMode="decimal" fieldClassName="w-28" before={<span className="text-muted">{currencySign(currency)}</span>} value={option.price} onChange={(price) => { onChange({ price }); }} problems={problemsAt(problems, `${path}.price`)} />
        <div className="mt-6 flex">
          <IconButton icon="arrowUp" label="Move up" disabled={!sorting.up} onClick={sorting.up} />
          <IconButton icon="arrowDown" label="Move down" disabled={!sorting.down} onClick={sorting.down} />
          <IconButton icon="trash" label="Remove this option" onClick={onRemove} />
        </div>
      </div>
      <label className="mt-3 flex min-h-8 items-center gap-2 text-sm">
        <input type="checkbox" className="size-4 accent-leaf" checked={option.isDefault} onChange={(e) => { onChange({ isDefault: e.target.checked }); }} />
        Chosen at first
      </label>
      <SelectField
        label="It is the item"
        hint="Part of a combo: without a name of its own it is called as the item, and can be chosen while that can be had."
        fieldClassName="mt-2"
        value={option.itemId}
        choices={[{ value: '', label: 'None: an option by itself' }, ...dishes.map(({ id, name }) => ({ value: id, label: name }))]}
        disabled={option.id !== null && option.itemId !== ''}
        onChange={(itemId) => { onChange({ itemId }); }}
        problems={problemsAt(problems, `${path}.itemId`)}
      />
      <details className="mt-1 text-sm">
        <summary className="cursor-pointer py-1 font-semibold">Allergens and diets ({option.allergens.length + option.diets.length + option.removedAllergens.length + option.addedDiets.length})</summary>
        <div className="space-y-3 pt-2">
          <Chips legend="Brings allergens" choices={allergenChoices} chosen={option.allergens} onChange={(chosen) => { onChange({ allergens: chosen as Allergen[] }); }} />
          <Chips legend="Takes allergens away" hint="Milk for “without cheese”." choices={allergenChoices} chosen={option.removedAllergens} onChange={(chosen) => { onChange({ removedAllergens: chosen as Allergen[] }); }} />
          <Chips legend="Suits diets" hint="A dish keeps a diet only with options that suit it." choices={dietChoices} chosen={option.diets} onChange={(chosen) => { onChange({ diets: chosen as Diet[] }); }} />
          <Chips legend="Makes the dish" hint="Gluten-free for “gluten-free bun”." choices={dietChoices} chosen={option.addedDiets} onChange={(chosen) => { onChange({ addedDiets: chosen as Diet[] }); }} />
        </div>
      </details>
      {nestable.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="cursor-pointer py-1 font-semibold">Asks next ({option.opens.length})</summary>
          <div className="pt-2">
            <Chips legend="Groups that follow when it is chosen" choices={nestable.map(({ id, name }) => ({ value: id, label: name }))} chosen={option.opens} onChange={(opens) => { onChange({ opens }); }} />
          </div>
        </details>
      )}
      <ProblemList problems={problemsOf(problems, path)} />
    </div>
  );
}
