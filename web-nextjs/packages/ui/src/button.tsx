import type { ComponentProps } from 'react';
import { cn } from './cn';

const BASE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-5 py-2.5 font-semibold no-underline transition-[background-color,border-color,color,opacity] disabled:cursor-not-allowed disabled:opacity-55';

const VARIANTS = {
  primary: 'bg-primary text-on-primary hover:bg-[color-mix(in_oklab,var(--primary)_88%,var(--text))]',
  outline: 'border border-current bg-transparent text-text hover:bg-[color-mix(in_oklab,var(--text)_8%,transparent)]',
  quiet: 'bg-transparent text-text hover:bg-[color-mix(in_oklab,var(--text)_8%,transparent)]',
  danger: 'border border-danger bg-transparent text-danger hover:bg-[color-mix(in_oklab,var(--danger)_10%,transparent)]',
} as const;

export type ButtonVariant = keyof typeof VARIANTS;

/** The look of a button, for a link that acts as one. */
export const buttonStyles = (variant: ButtonVariant = 'primary', className?: string): string => cn(BASE, VARIANTS[variant], className);

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant };

export function Button({ variant, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonStyles(variant, className)} {...rest} />;
}
