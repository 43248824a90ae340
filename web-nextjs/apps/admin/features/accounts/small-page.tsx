import type { ReactNode } from 'react';
import { BrandMark } from '@/components/ui/brand-mark';

type Props = { title: string; lead?: ReactNode; below?: ReactNode; children: ReactNode };

/** A page about one thing, for somebody who is not in a console: signing in, joining, a new password. */
export function SmallPage({ title, lead, below, children }: Props) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-sm content-center gap-6 px-4 py-12">
      <BrandMark className="text-xl" />
      <div>
        <h1 className="text-2xl font-bold tracking-tight">{title}</h1>
        {lead !== undefined && <p className="mt-1 text-muted">{lead}</p>}
      </div>
      <div className="card p-6">{children}</div>
      {below}
    </main>
  );
}
