'use client';

import { type ReactNode, useId } from 'react';
import type { Problem } from '@/lib/errors';
import { Icon } from './icons';

export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

type FieldProps = { label: ReactNode; hint?: ReactNode; problems?: readonly Problem[]; optional?: boolean; hideLabel?: boolean; className?: string; children: (control: ControlProps) => ReactNode };

/** A label, a control, what helps to fill it in and what is wrong with it: joined for eyes and for screen readers. */
export function Field({ label, hint, problems = [], optional = false, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const hasProblems = problems.length > 0;
  const described = [hint === undefined ? null : `${id}-hint`, hasProblems ? `${id}-problems` : null].filter((part) => part !== null).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1 block text-sm font-semibold'}>
        {label}
        {optional && <span className="font-normal text-muted"> (optional)</span>}
      </label>
      {children({ id, 'aria-describedby': described === '' ? undefined : described, 'aria-invalid': hasProblems ? true : undefined })}
      {hint !== undefined && <div id={`${id}-hint`} className="mt-1 text-sm text-muted">{hint}</div>}
      <ProblemList id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** What is wrong, right where it is. */
export function ProblemList({ id, problems }: { id?: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="mt-1 space-y-0.5 text-sm font-medium text-danger">
      {problems.map((problem) => (
        <li key={problem.code + problem.message} data-code={problem.code} className="flex items-start gap-1.5">
          <Icon name="warning" className="mt-0.5 size-4" />
          {problem.message}
        </li>
      ))}
    </ul>
  );
}
