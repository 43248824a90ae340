'use client';

import { useConsole } from '@/features/console/console-context';

/** A picture of this brand. Its `url` belongs to the brand's own host; the console serves it to staff below its own path. */
export function BrandPicture({ url, className, lazy = false }: { url: string; className?: string | undefined; lazy?: boolean }) {
  const { path } = useConsole();
  return <img src={path(url.replace(/^\//, ''))} alt="" loading={lazy ? 'lazy' : undefined} className={className} />;
}
