import { useId, type ReactNode } from 'react';
import { cn } from './cn';

/** What a control of a field must carry, so that label, hint and error are announced with it. */
export type FieldControl = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean };

type FieldProps = { label: ReactNode; hint?: ReactNode; error?: ReactNode; className?: string; children: (control: FieldControl) => ReactNode };

/** A label above its control, a hint and an error below. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={cn('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error) })}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-sm font-medium text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
