'use client';

import { Button, IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { Menu } from '@/components/ui/menu';
import { SortableList, type Sorting } from '@/components/ui/sortable-list';
import { ordered } from '@/features/cms/content-types/model-edits';
import { freshKey } from '@/features/cms/content-types/keys';
import { problemsOf } from '@/lib/errors';
import { componentOf, hintOf } from '../entry-model';
import { type Item, newOne, type Value } from '../entry-values';
import { useEntryForm, type ValueProps } from './form-context';
import { OneField } from './one-field';
import { ShapeFields } from './shape-fields';

type Props = Omit<ValueProps, 'value'> & { value: Extract<Value, { is: 'many' }> };

/** Several values in an order: a list, or blocks of several kinds. */
export function ListField({ field, value, path, onChange }: Props) {
  const { context, problems } = useEntryForm();
  const { items } = value;
  const set = (next: Item[]) => { onChange({ is: 'many', items: next }); };
  const add = (component?: string) => { set([...items, { key: freshKey(), value: newOne(field, context, component) }]); };
  const nameOf = (key: string) => `${field.label} ${String(items.findIndex((item) => item.key === key) + 1)}`;
  const isFull = field.maxItems !== null && items.length >= field.maxItems;
  const addLabel = field.kind === 'BLOCKS' ? `Add to ${field.label}` : `Add: ${field.label}`;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold">{field.label}{!field.isRequired && <span className="font-normal text-muted"> (optional)</span>}</legend>
      {hintOf(field) !== undefined && <p className="mb-2 text-sm text-muted">{hintOf(field)}</p>}
      <SortableList ids={items.map(({ key }) => key)} nameOf={nameOf} onReorder={(keys) => { set(ordered(items, keys)); }} className="space-y-2">
        {(key, sorting) => {
          const index = items.findIndex((item) => item.key === key);
          const item = items[index];
          return item && <ListItem field={field} item={item} name={nameOf(key)} path={`${path}.${String(index)}`} sorting={sorting} onChange={(one) => { set(items.map((other) => (other.key === key ? { ...other, value: one } : other))); }} onRemove={() => { set(items.filter((other) => other.key !== key)); }} />;
        }}
      </SortableList>
      <ProblemList problems={problemsOf(problems, path)} />
      {!isFull && (field.kind === 'BLOCKS' && field.of.length > 1 ? (
        <Menu align="start" trigger={<Button size="small" icon="add" className="mt-2">{addLabel}</Button>} entries={field.of.map((name) => ({ label: componentOf(context, name).label, onSelect: () => { add(name); } }))} />
      ) : (
        <Button size="small" icon="add" className="mt-2" onClick={() => { add(); }}>{addLabel}</Button>
      ))}
    </fieldset>
  );
}

type ItemProps = { field: Props['field']; item: Item; name: string; path: string; sorting: Sorting; onChange: (value: Item['value']) => void; onRemove: () => void };

function ListItem({ field, item, name, path, sorting, onChange, onRemove }: ItemProps) {
  const { context, problems } = useEntryForm();
  const { value } = item;
  const inner = value.is === 'shape' ? componentOf(context, value.component) : null;
  const tools = (
    <>
      <IconButton icon="arrowUp" label={`Move ${name} up`} disabled={!sorting.up} onClick={sorting.up} className="max-sm:hidden" />
      <IconButton icon="arrowDown" label={`Move ${name} down`} disabled={!sorting.down} onClick={sorting.down} className="max-sm:hidden" />
      <IconButton icon="trash" label={`Take out ${name}`} onClick={onRemove} />
    </>
  );
  if (value.is !== 'shape' || !inner) {
    return (
      <div className="flex items-start gap-1 bg-surface">
        <div className="mt-1">{sorting.handle}</div>
        <div className="min-w-0 flex-1"><OneField field={field} label={name} hideLabel value={value} path={path} onChange={onChange} /></div>
        <div className="mt-0.5 flex">{tools}</div>
      </div>
    );
  }
  return (
    <div className="rounded-lg border border-line bg-surface">
      <div className="flex items-center gap-1 border-b border-line px-1 py-0.5">
        {sorting.handle}
        <span className="min-w-0 flex-1 truncate font-semibold">{inner.label || value.component}</span>
        {tools}
      </div>
      <div className="p-4">
        <ShapeFields shape={inner} values={value.values} path={path} onChange={(values) => { onChange({ ...value, values }); }} />
        <ProblemList problems={problemsOf(problems, path)} />
      </div>
    </div>
  );
}
