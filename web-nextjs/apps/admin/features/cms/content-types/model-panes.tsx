'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { CreateShapeDialog } from './create-shape-dialog';
import { addShape, ordered } from './model-edits';
import { shapesOf } from './model-form';
import { ShapeEditor } from './shape-editor';
import { ShapeList } from './shape-list';
import type { ModelEditor } from './use-model-editor';

/** The types and components on one side, the chosen one on the other; one after the other on a phone. */
export function ModelPanes({ editor }: { editor: ModelEditor }) {
  const { form, setForm } = editor;
  const [chosen, setChosen] = useState<string | null>(null);
  const [creating, setCreating] = useState<'type' | 'component' | null>(null);
  const shapes = shapesOf(form);
  const shown = shapes.find(({ key }) => key === chosen) ?? shapes[0];
  const onPhone = shapes.some(({ key }) => key === chosen);
  const newType = <Button look="primary" icon="add" onClick={() => { setCreating('type'); }}>Type</Button>;

  return (
    <>
      {shown ? (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[17rem_minmax(0,1fr)]">
          <div className={clsx('space-y-6', onPhone && 'max-lg:hidden')}>
            <ShapeList title="Types" shapes={form.types} chosen={shown.key} editor={editor} onChoose={setChosen} onReorder={(keys) => { setForm((now) => ({ ...now, types: ordered(now.types, keys) })); }} onAdd={() => { setCreating('type'); }} />
            <ShapeList title="Components" shapes={form.components} chosen={shown.key} editor={editor} onChoose={setChosen} onReorder={(keys) => { setForm((now) => ({ ...now, components: ordered(now.components, keys) })); }} onAdd={() => { setCreating('component'); }} />
          </div>
          <div className={clsx('min-w-0', !onPhone && 'max-lg:hidden')}>
            <Button look="quiet" size="small" icon="arrowLeft" className="mb-3 lg:hidden" onClick={() => { setChosen(null); }}>All types</Button>
            <ShapeEditor key={shown.key} shape={shown} editor={editor} onRemoved={() => { setChosen(null); }} />
          </div>
        </div>
      ) : (
        <EmptyState icon="layers" title="No content types yet" action={newType}>
          A type says what entries of one sort hold. “Events”, for example: a title in every language, a day that the list is sorted by, a picture, and the dishes that are served. Your site and apps then ask for <code className="font-mono">events</code> by name.
        </EmptyState>
      )}
      {creating && (
        <CreateShapeDialog
          what={creating}
          taken={shapes.map(({ name }) => name)}
          onClose={() => { setCreating(null); }}
          onCreate={(shape) => {
            setForm((now) => addShape(now, shape));
            setChosen(shape.key);
            setCreating(null);
          }}
        />
      )}
    </>
  );
}
