'use client';

import { useId, useState } from 'react';
import { type Chosen, type ChoiceGroup, type ChoiceOption, defaultsOf, effectsOf, placeOf, toggled } from './choice';
import { type Allergen, chosenFacts, type Diet } from './chosen-facts';

export type ChoiceWords = { options: string; allergens: string; noAllergens: string; notice: string; asChosen: string; allergenNames: Record<Allergen, string>; dietNames: Record<Diet, string> };

type Props = { groups: ChoiceGroup[]; allergens: Allergen[]; diets: Diet[]; words: ChoiceWords };

/** What a diner chooses with a dish, and what the dish contains and suits with it. */
export function ItemChoice({ groups, allergens, diets, words }: Props) {
  const [chosen, setChosen] = useState<Chosen>(() => defaultsOf(groups));
  const facts = chosenFacts({ allergens, diets }, effectsOf(groups, chosen));
  return (
    <>
      <section className="flex flex-col gap-6">
        <h2 className="text-2xl font-bold">{words.options}</h2>
        <Groups groups={groups} path="" chosen={chosen} words={words} onChange={setChosen} />
      </section>
      <section className="rounded-card border border-border bg-surface p-5">
        <h2 className="text-lg font-semibold">{words.allergens}</h2>
        <div aria-live="polite">
          <p className="mt-2">{facts.allergens.length > 0 ? facts.allergens.map((allergen) => words.allergenNames[allergen]).join(', ') : words.noAllergens}</p>
          {facts.diets.length > 0 ? <p className="mt-1 font-medium text-success">{facts.diets.map((diet) => words.dietNames[diet]).join(' · ')}</p> : null}
        </div>
        <p className="mt-2 text-sm text-muted">{words.asChosen} {words.notice}</p>
      </section>
    </>
  );
}

type GroupsProps = { groups: ChoiceGroup[]; path: string; chosen: Chosen; words: ChoiceWords; onChange: (chosen: Chosen) => void };

function Groups({ groups, path, chosen, words, onChange }: GroupsProps) {
  const id = useId();
  return groups.map((group, g) => {
    const taken = group.options.filter((_, o) => chosen.has(placeOf(path, g, o))).length;
    return (
      <fieldset key={g} aria-describedby={`${id}-${String(g)}`} className={path === '' ? 'rounded-card border border-border bg-surface p-5' : 'mt-3 border-l-2 border-border pl-4'}>
        <legend className={path === '' ? 'float-left w-full text-lg font-semibold' : 'font-semibold'}>{group.name}</legend>
        <p id={`${id}-${String(g)}`} className="clear-both text-sm text-muted">{group.rule}</p>
        <ul className="mt-3 divide-y divide-border">
          {group.options.map((option, o) => {
            const place = placeOf(path, g, o);
            const isChosen = chosen.has(place);
            const isOne = group.isRequired && group.maximum === 1;
            return (
              <li key={o} className="py-1">
                <label className="grid min-h-11 cursor-pointer grid-cols-[auto_1fr_auto] items-center gap-x-3">
                  <input
                    type={isOne ? 'radio' : 'checkbox'}
                    name={isOne ? `${id}-${String(g)}` : undefined}
                    className="size-5 accent-primary"
                    checked={isChosen}
                    disabled={!isChosen && !isOne && group.maximum > 1 && taken >= group.maximum}
                    onChange={() => { onChange(toggled(chosen, group, path, g, o)); }}
                  />
                  <Words option={option} words={words} />
                  <span className="tabular-nums">{option.price}</span>
                </label>
                {isChosen && option.opens.length > 0 ? <Groups groups={option.opens} path={place} chosen={chosen} words={words} onChange={onChange} /> : null}
              </li>
            );
          })}
        </ul>
      </fieldset>
    );
  });
}

function Words({ option: { name, effect }, words }: { option: ChoiceOption; words: ChoiceWords }) {
  return (
    <span>
      {name}
      {effect.allergens.length > 0 ? (
        <span className="block text-xs text-muted">
          <span className="sr-only">{words.allergens}: </span>
          {effect.allergens.map((allergen) => words.allergenNames[allergen]).join(' · ')}
        </span>
      ) : null}
    </span>
  );
}
