'use client';

import { IconButton } from '@/components/ui/button';
import { Field, ProblemList } from '@/components/ui/field';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { SortableList } from '@/components/ui/sortable-list';
import { useLoad } from '@/lib/api/use-load';
import type { Problem } from '@/lib/errors';
import { DishChoicesDocument } from './documents';

type Props = { chosen: string[]; problems: readonly Problem[]; onChange: (chosen: string[]) => void };

/** Items of the menu, in the order in which they are shown. */
export function DishPicker({ chosen, problems, onChange }: Props) {
  const loaded = useLoad(DishChoicesDocument, {});
  return (
    <LoadState of={loaded} skeleton={<Skeleton className="h-24 w-full" />}>
      {({ menu }) => {
        const names = new Map(menu.categories.flatMap((c) => c.items.map((i) => [i.id, i.name] as const)));
        const nameOf = (id: string) => names.get(id) ?? 'An item that is gone';
        return (
          <fieldset>
            <legend className="mb-1 text-sm font-semibold">Dishes</legend>
            {chosen.length === 0 && <p className="mb-2 text-sm text-muted">None yet: the block stays hidden until you add one.</p>}
            <SortableList ids={chosen} nameOf={nameOf} onReorder={onChange} className="mb-2">
              {(id, sorting) => (
                <div className="flex items-center gap-1 border-b border-line bg-surface py-1">
                  {sorting.handle}
                  <span className="min-w-0 flex-1 truncate">{nameOf(id)}</span>
                  <IconButton icon="arrowUp" label={`Move ${nameOf(id)} up`} disabled={!sorting.up} onClick={sorting.up} />
                  <IconButton icon="arrowDown" label={`Move ${nameOf(id)} down`} disabled={!sorting.down} onClick={sorting.down} />
                  <IconButton icon="close" label={`Take out ${nameOf(id)}`} onClick={() => { onChange(chosen.filter((other) => other !== id)); }} />
                </div>
              )}
            </SortableList>
            <Field label="Add a dish" hideLabel>
              {(control) => (
                <select className="control" value="" onChange={(e) => { if (e.target.value !== '') onChange([...chosen, e.target.value]); }} {...control}>
                  <option value="">Add a dish …</option>
                  {menu.categories.map((category) => (
                    <optgroup key={category.id} label={category.name}>
                      {category.items.filter((item) => !chosen.includes(item.id)).map((item) => <option key={item.id} value={item.id}>{item.name}</option>)}
                    </optgroup>
                  ))}
                </select>
              )}
            </Field>
            <ProblemList problems={problems} />
          </fieldset>
        );
      }}
    </LoadState>
  );
}
