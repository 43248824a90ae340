'use client';

import type { Paging } from '@/lib/use-paging';
import { Button } from './button';

type Props = { paging: Paging; info: { hasNextPage: boolean; endCursor: string | null } };

export function PagingBar({ paging, info }: Props) {
  const { endCursor } = info;
  if (paging.isFirst && !info.hasNextPage) return null;
  return (
    <nav aria-label="More of this list" className="mt-4 flex justify-between gap-2">
      <Button icon="arrowLeft" disabled={paging.isFirst} onClick={paging.back}>Back</Button>
      <Button disabled={!info.hasNextPage || endCursor === null} onClick={() => { if (endCursor !== null) paging.next(endCursor); }}>More</Button>
    </nav>
  );
}
