'use client';

import clsx from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import type { Problem } from '@/lib/errors';
import { Field } from './field';

type Shared = { label: ReactNode; hint?: ReactNode; problems?: readonly Problem[]; optional?: boolean; hideLabel?: boolean; fieldClassName?: string };

type TextFieldProps = Shared & Omit<ComponentProps<'input'>, 'onChange' | 'id'> & { onChange: (value: string) => void; before?: ReactNode; after?: ReactNode };

export function TextField({ label, hint, problems, optional, hideLabel, fieldClassName, onChange, before, after, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} problems={problems ?? []} optional={optional ?? false} hideLabel={hideLabel ?? false} className={fieldClassName ?? ''}>
      {(control) => (
        <div className="relative flex items-center gap-2">
          {before}
          <input className={clsx('control', className)} onChange={(e) => { onChange(e.target.value); }} {...input} {...control} />
          {after}
        </div>
      )}
    </Field>
  );
}

type TextAreaFieldProps = Shared & Omit<ComponentProps<'textarea'>, 'onChange' | 'id'> & { onChange: (value: string) => void };

export function TextAreaField({ label, hint, problems, optional, hideLabel, fieldClassName, onChange, className, ...input }: TextAreaFieldProps) {
  return (
    <Field label={label} hint={hint} problems={problems ?? []} optional={optional ?? false} hideLabel={hideLabel ?? false} className={fieldClassName ?? ''}>
      {(control) => <textarea rows={3} className={clsx('control', className)} onChange={(e) => { onChange(e.target.value); }} {...input} {...control} />}
    </Field>
  );
}

export type Choice = { value: string; label: string };
type SelectFieldProps = Shared & Omit<ComponentProps<'select'>, 'onChange' | 'id'> & { choices: readonly Choice[]; onChange: (value: string) => void };

export function SelectField({ label, hint, problems, optional, hideLabel, fieldClassName, choices, onChange, className, ...select }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} problems={problems ?? []} optional={optional ?? false} hideLabel={hideLabel ?? false} className={fieldClassName ?? ''}>
      {(control) => (
        <select className={clsx('control', className)} onChange={(e) => { onChange(e.target.value); }} {...select} {...control}>
          {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
        </select>
      )}
    </Field>
  );
}

type ChipsProps = { legend: ReactNode; hint?: ReactNode; choices: readonly Choice[]; chosen: readonly string[]; onChange: (chosen: string[]) => void; problems?: readonly Problem[]; children?: ReactNode };

/** Several of a few: check boxes that look like chips. */
export function Chips({ legend, hint, choices, chosen, onChange, children }: ChipsProps) {
  const toggle = (value: string) => { onChange(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]); };
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold">{legend}</legend>
      <div className="flex min-h-10 flex-wrap items-center gap-2">
        {choices.map((choice) => (
          <label key={choice.value} className="relative inline-flex min-h-8 items-center rounded-full border border-edge px-3 text-sm has-checked:border-leaf has-checked:bg-leaf-soft has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
            <input type="checkbox" className="peer absolute inset-0 cursor-pointer opacity-0" checked={chosen.includes(choice.value)} onChange={() => { toggle(choice.value); }} />
            <span aria-hidden="true" className="mr-1 hidden peer-checked:inline">✓</span>
            {choice.label}
          </label>
        ))}
      </div>
      {hint !== undefined && <p className="mt-1 text-sm text-muted">{hint}</p>}
      {children}
    </fieldset>
  );
}
