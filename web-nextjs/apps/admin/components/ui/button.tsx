import clsx from 'clsx';
import Link from 'next/link';
import type { ButtonHTMLAttributes, ComponentProps } from 'react';
import { Icon, type IconName } from './icons';
import { Spinner } from './spinner';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';
type Shape = { look?: Look; size?: 'small' | 'normal' | 'large'; icon?: IconName };

const looks: Record<Look, string> = {
  primary: 'bg-leaf text-on-leaf hover:bg-leaf-strong',
  secondary: 'border border-edge bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'bg-danger text-on-danger hover:brightness-110',
};

const sizes = { small: 'min-h-8 px-2.5 text-sm gap-1.5', normal: 'min-h-10 px-4 gap-2', large: 'min-h-12 px-6 text-base gap-2.5' };

const classes = ({ look = 'secondary', size = 'normal' }: Shape, more?: string) =>
  clsx('inline-flex items-center justify-center rounded-lg font-semibold whitespace-nowrap transition-colors disabled:opacity-60', looks[look], sizes[size], more);

type ButtonProps = Shape & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };

/** While `busy` it keeps the focus, shows that it works and ignores further presses. */
export function Button({ look, size, icon, busy = false, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button type={type} className={classes({ look, size } as Shape, className)} aria-disabled={busy || undefined} onClick={busy ? (e) => { e.preventDefault(); } : onClick} {...rest}>
      {busy ? <Spinner /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export function ButtonLink({ look, size, icon, className, children, ...rest }: Shape & ComponentProps<typeof Link>) {
  return (
    <Link className={classes({ look, size } as Shape, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** For links that leave the console. */
export function ButtonAnchor({ look, size, icon, className, children, ...rest }: Shape & ComponentProps<'a'>) {
  return (
    <a className={classes({ look, size } as Shape, className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { icon: IconName; label: string };

export function IconButton({ icon, label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={clsx('inline-grid size-9 shrink-0 place-items-center rounded-lg text-muted transition-colors hover:bg-sunken hover:text-ink disabled:opacity-40', className)}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
