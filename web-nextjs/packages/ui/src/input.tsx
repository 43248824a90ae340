import type { ComponentProps } from 'react';
import { cn } from './cn';

const CONTROL =
  'min-h-11 w-full rounded-[min(var(--control-radius),0.75rem)] border border-border bg-surface px-3 py-2 text-text placeholder:text-muted aria-invalid:border-danger disabled:opacity-60';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(CONTROL, className)} {...rest} />;
}

export function Textarea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={cn(CONTROL, 'min-h-24', className)} {...rest} />;
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return <select className={cn(CONTROL, className)} {...rest} />;
}
