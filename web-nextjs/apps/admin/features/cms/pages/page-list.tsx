'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Icon } from '@/components/ui/icons';
import { useConsole } from '@/features/console/console-context';
import { firstText, textsOf } from '@/lib/texts';
import { formatInstant } from '@/lib/time';
import type { PageRow } from './documents';

export function PageList({ pages }: { pages: readonly PageRow[] }) {
  const { brand, path } = useConsole();
  return (
    <ul className="card divide-y divide-line overflow-clip">
      {pages.map((page) => (
        <li key={page.id}>
          <Link href={path(`pages/${encodeURIComponent(page.id)}`)} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 -outline-offset-2 hover:bg-sunken">
            <span className="min-w-0 flex-1 basis-52">
              <span className="block truncate font-semibold">{firstText(textsOf(page.titleTranslations), brand.defaultLocale) || page.path}</span>
              <span className="block truncate font-mono text-sm text-muted">{page.path}</span>
            </span>
            <span className="flex flex-wrap gap-1.5">
              <Badge tone={page.isPublished ? 'good' : 'neutral'}>{page.isPublished ? 'Published' : 'Not published'}</Badge>
              {page.isPublished && page.hasUnpublishedChanges && <Badge tone="warning">Draft changes</Badge>}
            </span>
            <span className="w-40 text-right text-sm text-muted max-sm:hidden">{page.publishedAt ? formatInstant(page.publishedAt, brand.timeZone) : ''}</span>
            <Icon name="arrowRight" className="size-4 text-muted max-sm:hidden" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
