'use client';

import { SelectField, TextField } from '@/components/ui/inputs';
import { problemsAt } from '@/lib/errors';
import type { Dishes } from './documents';
import type { FieldsProps } from './section';

/** Which dish is made where, and how long it takes; what is not said is made at the first station, in its time. */
export function DishesFields({ form, problems, onChange, categories }: FieldsProps & { categories: Dishes }) {
  const [first] = form.stations;
  const different = Object.keys(form.dishes);
  const stations = form.stations.map(({ code, name }) => ({ value: code, label: name === '' ? code : name }));
  const set = (id: string, station: string, minutes: string) => {
    const others = Object.fromEntries(Object.entries(form.dishes).filter(([known]) => known !== id));
    const isUsual = minutes.trim() === '' && station === first?.code;
    onChange({ dishes: isUsual ? others : { ...others, [id]: { station, minutes } } });
  };
  return (
    <div className="space-y-3">
      {categories.map((category) => (
        <details key={category.id} className="rounded-lg border border-line">
          <summary className="cursor-pointer px-3 py-2 font-semibold">{category.name} <span className="font-normal text-muted">{category.items.filter(({ id }) => form.dishes[id]).length} of {category.items.length} different</span></summary>
          <ul className="divide-y divide-line border-t border-line">
            {category.items.map(({ id, name }) => {
              const dish = form.dishes[id] ?? { station: first?.code ?? '', minutes: '' };
              return (
                <li key={id} className="flex flex-wrap items-start gap-3 px-3 py-2">
                  <span className="min-w-0 flex-1 basis-48 pt-2 break-words">{name}</span>
                  <SelectField label={`Station of ${name}`} hideLabel fieldClassName="w-40" value={dish.station} choices={stations} onChange={(station) => { set(id, station, dish.minutes); }} />
                  <TextField label={`Minutes of ${name}`} hideLabel placeholder={first?.perDish ?? ''} inputMode="numeric" fieldClassName="w-28" after={<span aria-hidden="true" className="text-muted">min</span>} value={dish.minutes} onChange={(minutes) => { set(id, dish.station, minutes); }} problems={problemsAt(problems, `kitchen.dishes.${String(different.indexOf(id))}`)} />
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </div>
  );
}
