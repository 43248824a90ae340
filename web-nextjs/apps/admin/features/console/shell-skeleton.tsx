import { BrandMark } from '@/components/ui/brand-mark';
import { Skeleton, SkeletonRows } from '@/components/ui/load-state';

/** The console before it knows its brand; the same for everybody, so it can be kept. */
export function ShellSkeleton() {
  return (
    <div className="flex min-h-dvh flex-col lg:flex-row">
      <div className="border-b border-line bg-surface p-4 lg:w-60 lg:border-r lg:border-b-0">
        <BrandMark className="text-sm text-muted [&_svg]:size-5" />
        <div className="mt-6 hidden space-y-4 lg:block">
          {Array.from({ length: 8 }, (_, row) => <Skeleton key={row} className="h-5 w-40" />)}
        </div>
      </div>
      <main className="flex-1 p-4 sm:p-8">
        <Skeleton className="mb-6 h-8 w-44" />
        <SkeletonRows />
      </main>
    </div>
  );
}
