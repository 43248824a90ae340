'use client';

import { Button } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { problemsOf } from '@/lib/errors';
import { componentOf, hintOf } from '../entry-model';
import { newOne, type One } from '../entry-values';
import { useEntryForm, type ValueProps } from './form-context';
import { ShapeFields } from './shape-fields';

/** A component that a field holds once: added, filled in, taken away. */
export function ComponentField({ field, value, path, onChange }: ValueProps<One>) {
  const { context, problems } = useEntryForm();
  return (
    <fieldset className="min-w-0 rounded-lg border border-line p-4">
      <legend className="px-1 text-sm font-semibold">{field.label}{!field.isRequired && <span className="font-normal text-muted"> (optional)</span>}</legend>
      {hintOf(field) !== undefined && <p className="mb-3 text-sm text-muted">{hintOf(field)}</p>}
      {value.is === 'shape' ? (
        <>
          <ShapeFields shape={componentOf(context, value.component)} values={value.values} path={path} onChange={(values) => { onChange({ ...value, values }); }} />
          <Button size="small" look="quiet" icon="trash" className="mt-3" onClick={() => { onChange({ is: 'none' }); }}>Take out {field.label}</Button>
        </>
      ) : (
        <Button size="small" icon="add" onClick={() => { onChange(newOne(field, context)); }}>Add {field.label}</Button>
      )}
      <ProblemList problems={problemsOf(problems, path)} />
    </fieldset>
  );
}
