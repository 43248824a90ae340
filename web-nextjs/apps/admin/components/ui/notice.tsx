import clsx from 'clsx';
import type { ReactNode } from 'react';
import type { Problem } from '@/lib/errors';
import { Icon, type IconName } from './icons';

type Tone = 'info' | 'good' | 'warning' | 'danger';

const tones: Record<Tone, { icon: IconName; look: string }> = {
  info: { icon: 'clock', look: 'border-line bg-sunken text-ink' },
  good: { icon: 'check', look: 'border-leaf/40 bg-leaf-soft text-ink' },
  warning: { icon: 'warning', look: 'border-amber/40 bg-amber-soft text-ink' },
  danger: { icon: 'warning', look: 'border-danger/50 bg-danger-soft text-ink' },
};

type Props = { tone?: Tone; title?: string; children?: ReactNode; action?: ReactNode; className?: string };

export function Notice({ tone = 'info', title, children, action, className }: Props) {
  const { icon, look } = tones[tone];
  return (
    <div role={tone === 'danger' ? 'alert' : undefined} className={clsx('flex flex-wrap items-start gap-3 rounded-lg border px-4 py-3', look, className)}>
      <div className="flex min-w-0 flex-1 basis-60 items-start gap-3">
        <Icon name={icon} className="mt-0.5 size-5" />
        <div className="min-w-0 flex-1">
          {title !== undefined && <p className="font-semibold">{title}</p>}
          {children}
        </div>
      </div>
      {action}
    </div>
  );
}

/** The central place of a form: every problem that no field shows. */
export function Problems({ problems, className }: { problems: readonly Problem[]; className?: string }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="danger" className={className ?? ''}>
      <ul>
        {problems.map((problem) => <li key={problem.code + problem.message} data-code={problem.code}>{problem.message}</li>)}
      </ul>
    </Notice>
  );
}
