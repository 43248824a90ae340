import type { ReactNode } from 'react';
import type { Loaded } from '@/lib/api/use-load';
import { Button } from './button';
import { Notice } from './notice';

export function Skeleton({ className = 'h-4 w-full' }: { className?: string }) {
  return <div className={`animate-pulse rounded-md bg-line ${className}`} />;
}

/** Rows that stand for what is being loaded. */
export function SkeletonRows({ count = 6 }: { count?: number }) {
  return (
    <div role="status" aria-label="Loading" className="card divide-y divide-line">
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className="flex items-center gap-4 px-4 py-4">
          <Skeleton className="size-9" />
          <Skeleton className={row % 2 === 0 ? 'h-4 w-2/5' : 'h-4 w-1/3'} />
          <Skeleton className="ml-auto h-4 w-16" />
        </div>
      ))}
    </div>
  );
}

type Props<T> = { of: Loaded<T>; skeleton?: ReactNode; children: (data: T) => ReactNode };

/** The three faces of loaded data: on its way, failed with a way to try again, here. */
export function LoadState<T>({ of, skeleton, children }: Props<T>) {
  if (of.data !== undefined) return children(of.data);
  if (!of.failure) return skeleton ?? <SkeletonRows />;
  return (
    <Notice tone="danger" title="This could not be loaded." action={<Button icon="refresh" onClick={of.reload}>Try again</Button>}>
      {of.failure.message}
    </Notice>
  );
}
