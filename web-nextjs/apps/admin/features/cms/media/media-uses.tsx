'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { useConsole } from '@/features/console/console-context';
import type { MediaUse } from './documents';
import { placeLink, placeText } from './media-text';

/** Where a picture is shown, with the way there. */
export function MediaUses({ uses }: { uses: readonly MediaUse[] }) {
  const { path } = useConsole();
  return (
    <section aria-label="Where it is shown">
      <h3 className="mb-1.5 text-sm font-semibold">Where it is shown</h3>
      {uses.length === 0 ? (
        <p className="text-sm text-muted">Nowhere yet.</p>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line">
          {uses.map((use) => {
            const link = placeLink(use);
            return (
              <li key={`${use.subjectType} ${use.subjectId ?? ''}`} className="flex items-center justify-between gap-3 px-3 py-2 text-sm">
                {link ? <Link href={path(link)} className="min-w-0 truncate underline underline-offset-2">{placeText(use)}</Link> : <span className="min-w-0 truncate">{placeText(use)}</span>}
                {use.isLive && <Badge tone="good">Live</Badge>}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
