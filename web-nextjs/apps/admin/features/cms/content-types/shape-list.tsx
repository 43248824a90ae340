'use client';

import clsx from 'clsx';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SortableList } from '@/components/ui/sortable-list';
import { problemsAt } from '@/lib/errors';
import { type PartState, removedFrom, stateOf } from './model-edits';
import type { ShapeForm } from './model-form';
import type { ModelEditor } from './use-model-editor';

type Props = { title: string; shapes: readonly ShapeForm[]; chosen: string; editor: ModelEditor; onChoose: (key: string) => void; onReorder: (keys: string[]) => void; onAdd: () => void };

export function ShapeList({ title, shapes, chosen, editor, onChoose, onReorder, onAdd }: Props) {
  const { form, published, problems } = editor;
  const one = title === 'Types' ? 'type' : 'component';
  const gone = removedFrom(form, published).filter((shape) => (shape.plural === null) === (one === 'component'));
  return (
    <section aria-label={title}>
      <div className="mb-2 flex items-center justify-between">
        <h2 className="font-semibold">{title}</h2>
        <Button size="small" icon="add" aria-label={`New ${one}`} onClick={onAdd}>New</Button>
      </div>
      {shapes.length === 0 && gone.length === 0 && (
        <p className="text-sm text-muted">{one === 'component' ? 'A component is a group of fields that several types share, such as an opening time with a note.' : 'None.'}</p>
      )}
      <SortableList ids={shapes.map(({ key }) => key)} nameOf={(key) => shapes.find((shape) => shape.key === key)?.label ?? ''} onReorder={onReorder} className={shapes.length > 0 ? 'card overflow-clip p-1' : ''}>
        {(key, { handle }) => {
          const shape = shapes.find((other) => other.key === key);
          return shape && (
            <div className={clsx('flex items-center gap-1 rounded-lg pr-2', key === chosen ? 'lg:bg-leaf-soft' : 'hover:bg-sunken')}>
              {handle}
              <button type="button" aria-pressed={key === chosen} onClick={() => { onChoose(key); }} className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-md text-left">
                <span className="min-w-0 flex-1 truncate font-semibold">{shape.label || shape.name}</span>
                {problemsAt(problems, key).length > 0 ? <Badge tone="danger">{problemsAt(problems, key).length} to fix</Badge> : <StateBadge state={stateOf(form, shape, published)} />}
              </button>
            </div>
          );
        }}
      </SortableList>
      {gone.length > 0 && (
        <ul className="mt-2 space-y-1 text-sm text-muted">
          {gone.map((shape) => <li key={shape.key} className="flex items-center gap-2 px-3"><s className="min-w-0 flex-1 truncate">{shape.label}</s><Badge tone="warning">Removed in the draft</Badge></li>)}
        </ul>
      )}
    </section>
  );
}

/** How a part of the draft stands to what is published; nothing where they are the same. */
export function StateBadge({ state }: { state: PartState }) {
  if (state === 'published') return null;
  return <Badge tone="warning">{state === 'new' ? 'New' : 'Changed'}</Badge>;
}
