import type { ReactNode } from 'react';
import { cn } from './cn';

type EmptyStateProps = { title: string; children?: ReactNode; action?: ReactNode; className?: string };

/** Says that there is nothing yet, and what to do about it. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn('mx-auto flex w-[calc(100%-2rem)] max-w-xl flex-col items-center gap-3 rounded-card border border-dashed border-border px-6 py-14 text-center', className)}>
      <h2 className="text-2xl font-semibold">{title}</h2>
      {children ? <div className="text-muted">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
