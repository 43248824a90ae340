import type { ReactNode } from 'react';

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; above?: ReactNode };

export function PageHeader({ title, lead, actions, above }: Props) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {above}
        <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
        {lead !== undefined && <p className="mt-1 max-w-prose text-muted">{lead}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
