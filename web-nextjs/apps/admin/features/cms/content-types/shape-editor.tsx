'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { ProblemList } from '@/components/ui/field';
import { TextAreaField, TextField } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { problemsAt, problemsOf } from '@/lib/errors';
import { FieldList } from './field-list';
import { removeShape, stateOf, usesOf, withShape } from './model-edits';
import type { ShapeForm } from './model-form';
import { PageSettings } from './page-settings';
import type { ModelEditor } from './use-model-editor';

type Props = { shape: ShapeForm; editor: ModelEditor; onRemoved: () => void };

/** One type or component: its words, its names, its fields. */
export function ShapeEditor({ shape, editor, onRemoved }: Props) {
  const { form, setForm, problems, published } = editor;
  const [removing, setRemoving] = useState(false);
  // The key of what the server knows holds its name.
  const before = /^(?:type|component)-(.+)$/.exec(shape.key)?.[1];
  const isType = shape.plural !== null;
  const change = (part: Partial<ShapeForm>) => { setForm((now) => withShape(now, shape.key, part)); };
  const at = (part: string) => problemsAt(problems, `${shape.key}.${part}`);
  const uses = usesOf(form, shape.key);
  const wasPublished = before !== undefined && [...published.types, ...published.components].some(({ name }) => name === before);

  return (
    <section aria-label={shape.label || shape.name} className="space-y-6">
      <div className="card space-y-4 p-4 sm:p-5">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="What editors call it" value={shape.label} onChange={(label) => { change({ label }); }} maxLength={80} problems={at('label')} />
          <TextAreaField label="What it is for" optional rows={1} value={shape.description} onChange={(description) => { change({ description }); }} maxLength={300} problems={at('description')} />
        </div>
        <details open={at('name').length + at('plural').length > 0 || undefined}>
          <summary className="cursor-pointer rounded py-1 text-sm font-semibold">Names in the API: <code className="font-mono font-normal break-all">{shape.name}{isType && `, ${shape.plural ?? ''}`}</code></summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            <TextField label={isType ? 'Name of one' : 'Name'} className="font-mono" spellCheck={false} value={shape.name} onChange={(name) => { change({ name }); }} maxLength={40} problems={at('name')} />
            {isType && <TextField label="Name of the list" className="font-mono" spellCheck={false} value={shape.plural ?? ''} onChange={(plural) => { change({ plural }); }} maxLength={40} problems={at('plural')} />}
          </div>
          {wasPublished && shape.name !== before && (
            <Notice tone="warning" className="mt-3" title="Another name makes another type">
              {before} goes when you publish this, and {shape.name || 'the new one'} comes in its place, empty. While {before} has entries, that is refused. To change only what editors read, change “What editors call it”.
            </Notice>
          )}
        </details>
      </div>
      {isType && <PageSettings shape={shape} problems={problems} onChange={change} />}
      <div>
        <FieldList shape={shape} editor={editor} />
        <ProblemList problems={problemsOf(problems, `${shape.key}.fields`)} />
      </div>
      <div className="flex justify-end">
        <Button look="quiet" size="small" icon="trash" className="text-danger" onClick={() => { setRemoving(true); }}>Remove this {isType ? 'type' : 'component'}</Button>
      </div>
      <Confirm open={removing} title={`Remove “${shape.label || shape.name}”?`} confirm="Remove" onConfirm={() => { setForm((now) => removeShape(now, shape.key)); onRemoved(); }} onCancel={() => { setRemoving(false); }}>
        {stateOf(form, shape, published) === 'new' ? 'It was never published: nothing depends on it.' : 'It goes from the draft. Publishing that is refused while there are entries that need it; they are named then.'}
        {uses.length > 0 && ` It is also taken out of ${uses.join(', ')}.`}
      </Confirm>
    </section>
  );
}
