'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { Around } from './one-field';

type Props = { around: Around; name: string; chosen: ReactNode; onChoose: () => void; onRemove: () => void };

/** Something that is chosen in a dialog: what it is now, a way to choose another, a way to take it away. */
export function ChosenRow({ around, name, chosen, onChoose, onRemove }: Props) {
  return (
    <Field label={around.label} hint={around.hint} problems={around.problems} optional={around.optional} hideLabel={around.hideLabel}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-2 rounded-lg border border-line bg-surface p-1.5 pl-3">
          <span className="min-w-0 flex-1 basis-32 truncate">{chosen ?? <span className="text-muted">None yet</span>}</span>
          <Button size="small" onClick={onChoose} aria-label={`${name}: ${chosen === null ? 'choose' : 'change'}`} {...control}>{chosen === null ? 'Choose' : 'Change'}</Button>
          {/* An item of a list is taken out with its row. */}
          {chosen !== null && !around.hideLabel && <Button size="small" look="quiet" icon="trash" aria-label={`${name}: remove`} onClick={onRemove}>Remove</Button>}
        </div>
      )}
    </Field>
  );
}
