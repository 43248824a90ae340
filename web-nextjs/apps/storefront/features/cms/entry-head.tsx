import { Icon } from '@foodsaas/ui/icon';
import Link from 'next/link';
import { siteHref, type Site } from '@/features/brand/site';
import { Picture } from '@/features/media/picture';
import type { PageContent } from './block-fragments';
import { EntryDay } from './entry-day';

export type PageEntry = NonNullable<PageContent['entry']>;

/** The opening of an entry's page: the way back to the list, its day, title, summary and picture. */
export function EntryHead({ site, page, entry }: { site: Site; page: PageContent; entry: PageEntry }) {
  return (
    <header className="mx-auto max-w-6xl px-4 pb-4 pt-6 sm:px-6">
      <p>
        <Link href={siteHref(site, entry.listPath)} className="inline-flex min-h-11 items-center gap-2 text-muted underline-offset-4 hover:text-text hover:underline">
          <Icon name="back" />
          {entry.listTitle}
        </Link>
      </p>
      <div className="mt-4 max-w-3xl">
        {entry.day ? <EntryDay site={site} day={entry.day} className="font-medium text-primary" /> : null}
        <h1 className="mt-1 text-4xl font-bold tracking-tight sm:text-5xl">{page.title}</h1>
        {page.description ? <p className="mt-3 text-lg text-muted">{page.description}</p> : null}
      </div>
      {entry.image ? <Picture image={entry.image} sizes="(min-width: 1152px) 1104px, 100vw" urgency="first" className="mt-8 aspect-[3/2] w-full rounded-card sm:aspect-[21/9]" /> : null}
    </header>
  );
}
