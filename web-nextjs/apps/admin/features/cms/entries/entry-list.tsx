'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icons';
import { useConsole } from '@/features/console/console-context';
import { formatInstant } from '@/lib/time';
import type { EntryRow } from './documents';

export function EntryList({ entries }: { entries: readonly EntryRow[] }) {
  const { brand, path } = useConsole();
  return (
    <ul className="card divide-y divide-line overflow-clip" aria-label="Entries">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Link href={path(`content/${entry.type}/${encodeURIComponent(entry.id)}`)} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 -outline-offset-2 hover:bg-sunken">
            <span className="min-w-0 flex-1 basis-52 truncate font-semibold">{entry.title || 'Entry without a title'}</span>
            <span className="flex flex-wrap gap-1.5">
              <Badge tone={entry.isPublished ? 'good' : 'neutral'}>{entry.isPublished ? 'Published' : 'Not published'}</Badge>
              {entry.isPublished && entry.hasUnpublishedChanges && <Badge tone="warning">Draft changes</Badge>}
            </span>
            <span className="w-40 text-right text-sm text-muted max-sm:hidden">{formatInstant(entry.changedAt, brand.timeZone)}</span>
            <Icon name="arrowRight" className="size-4 text-muted max-sm:hidden" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
