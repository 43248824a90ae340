'use client';

import { ProblemList } from '@/components/ui/field';
import { useId } from 'react';
import type { Around } from './one-field';

export function TruthField({ around, truth, onChange }: { around: Around; truth: boolean | null; onChange: (truth: boolean) => void }) {
  const id = useId();
  return (
    <div>
      <div className="flex min-h-8 items-center gap-2.5">
        <input id={id} type="checkbox" className="size-4 accent-leaf" checked={truth === true} aria-describedby={around.hint === undefined ? undefined : `${id}-hint`} onChange={(e) => { onChange(e.target.checked); }} />
        <label htmlFor={id} className="text-sm font-semibold">{around.label}</label>
        {truth === null && <span className="text-sm text-muted">Not said yet</span>}
      </div>
      {around.hint !== undefined && <p id={`${id}-hint`} className="text-sm text-muted">{around.hint}</p>}
      <ProblemList problems={around.problems} />
    </div>
  );
}
