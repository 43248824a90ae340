'use client';

import { useId } from 'react';
import { ProblemList } from '@/components/ui/field';
import { type Problem, problemsAt } from '@/lib/errors';
import type { FieldPartProps } from './field-editor';
import { takesOf } from './kinds';
import type { FieldForm } from './model-form';

/** What a field is beside its kind; only what the kind knows is offered. */
export function FieldSwitches({ field, shape, editor, onChange }: FieldPartProps) {
  const takes = takesOf(field, shape.plural === null);
  const offered: { part: 'isRequired' | 'isLocalised' | 'isFilterable' | 'isList' | 'isWhole'; label: string; hint: string; shown: boolean }[] = [
    { part: 'isRequired', label: 'Required', hint: 'A published entry must have it.', shown: true },
    { part: 'isLocalised', label: 'In every language', hint: 'Each language has a value of its own.', shown: takes.localised },
    { part: 'isFilterable', label: 'Find and sort by it', hint: 'The API gets conditions and an order for it.', shown: takes.filterable },
    { part: 'isList', label: 'Several values', hint: 'A list instead of one.', shown: takes.list },
    { part: 'isWhole', label: 'Whole numbers only', hint: 'No digits after the point.', shown: takes.range },
  ];
  return (
    <fieldset>
      <legend className="sr-only">What it is</legend>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {offered.filter(({ shown }) => shown).map(({ part, label, hint }) => (
          <Check key={part} label={label} hint={hint} checked={field[part]} problems={problemsAt(editor.problems, `${shape.key}.${field.key}.${part}`)} onChange={(checked) => { onChange({ [part]: checked } as Partial<FieldForm>); }} />
        ))}
      </div>
    </fieldset>
  );
}

type CheckProps = { label: string; hint: string; checked: boolean; problems: readonly Problem[]; onChange: (checked: boolean) => void };

function Check({ label, hint, checked, problems, onChange }: CheckProps) {
  const id = useId();
  return (
    <div>
      <div className="flex items-start gap-2.5">
        <input id={id} type="checkbox" className="mt-1 size-4 shrink-0 accent-leaf" checked={checked} aria-describedby={`${id}-hint`} onChange={(e) => { onChange(e.target.checked); }} />
        <div>
          <label htmlFor={id} className="text-sm font-semibold">{label}</label>
          <p id={`${id}-hint`} className="text-sm text-muted">{hint}</p>
        </div>
      </div>
      <ProblemList problems={problems} />
    </div>
  );
}
