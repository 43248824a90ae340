'use client';

import { useId } from 'react';
import { type Chosen, type ChoiceGroup, type ChoiceOption, groupPath, isOneOf, placeOf, toggled } from '@/features/menu/choice';
import type { DishWords } from './dish';

type Props = { groups: ChoiceGroup[]; path?: string; chosen: Chosen; lacking: readonly string[]; words: DishWords; onChange: (chosen: Chosen) => void };

/** What a diner chooses with a dish, group by group; what an option opens stands below it. */
export function OptionGroups(props: Props) {
  const { groups, path = '' } = props;
  return groups.map((group, g) => <OptionGroup key={g} {...props} path={path} group={group} g={g} />);
}

function OptionGroup({ group, g, path, chosen, lacking, words, onChange }: Props & { path: string; group: ChoiceGroup; g: number }) {
  const id = useId();
  const taken = group.options.filter((_, o) => chosen.has(placeOf(path, g, o))).length;
  const isLacking = lacking.includes(groupPath(path, g));
  const isOne = isOneOf(group);
  return (
    <fieldset
      aria-describedby={isLacking ? `${id}-rule ${id}-error` : `${id}-rule`}
      className={path === '' ? 'rounded-card border border-border bg-surface p-5' : 'mt-3 border-l-2 border-border pl-4'}
    >
      <legend className={path === '' ? 'float-left w-full text-lg font-semibold' : 'font-semibold'}>{group.name}</legend>
      <p id={`${id}-rule`} className="clear-both text-sm text-muted">
        {group.rule}
      </p>
      {isLacking ? (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {words.chooseFirst}
        </p>
      ) : null}
      <ul className="mt-3 divide-y divide-border">
        {group.options.map((option, o) => {
          const place = placeOf(path, g, o);
          const isChosen = chosen.has(place);
          const isFull = !isOne && group.maximum > 1 && taken >= group.maximum;
          return (
            <li key={option.id} className="py-1">
              <label className="grid min-h-11 cursor-pointer grid-cols-[auto_1fr_auto] items-center gap-x-3 has-disabled:cursor-not-allowed has-disabled:text-muted">
                <input
                  type={isOne ? 'radio' : 'checkbox'}
                  name={isOne ? `${id}-one` : undefined}
                  className="size-5 accent-primary"
                  checked={isChosen}
                  disabled={!isChosen && (isFull || !option.isAvailable)}
                  data-group={groupPath(path, g)}
                  onChange={() => onChange(toggled(chosen, group, path, g, o))}
                />
                <OptionName option={option} words={words} />
                <span className="tabular-nums">{option.price}</span>
              </label>
              {isChosen && option.opens.length > 0 ? (
                <OptionGroups groups={option.opens} path={place} chosen={chosen} lacking={lacking} words={words} onChange={onChange} />
              ) : null}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function OptionName({ option: { name, effect, isAvailable }, words }: { option: ChoiceOption; words: DishWords }) {
  return (
    <span>
      {name}
      {isAvailable ? null : <span className="text-sm text-danger"> · {words.soldOut}</span>}
      {effect.allergens.length > 0 ? (
        <span className="block text-xs text-muted">
          <span className="sr-only">{words.allergens}: </span>
          {effect.allergens.map((allergen) => words.allergenNames[allergen]).join(' · ')}
        </span>
      ) : null}
    </span>
  );
}
