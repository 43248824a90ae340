import { siteHref, type Site } from '@/features/brand/site';
import { HoverLink } from '@/features/layout/hover-link';
import { Picture } from '@/features/media/picture';
import type { EntryList, EntryTeaser } from './block-fragments';
import { BlockFrame } from './block-frame';
import { EntryDay } from './entry-day';

/** The entries of a page type; each leads to its page. */
export function EntryListBlock({ site, block }: { site: Site; block: EntryList }) {
  const entries = block.entries ?? [];
  if (entries.length === 0) {
    return (
      <BlockFrame id={block.id}>
        <p className="text-lg text-muted">{site.texts.noEntries}</p>
      </BlockFrame>
    );
  }
  return (
    <BlockFrame id={block.id}>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {entries.map((entry, index) => (
          <li key={entry.path ?? `${entry.title}-${String(index)}`}>
            <EntryCard site={site} entry={entry} />
          </li>
        ))}
      </ul>
    </BlockFrame>
  );
}

function EntryCard({ site, entry }: { site: Site; entry: EntryTeaser }) {
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card border border-border bg-surface hover:border-primary has-[a:focus-visible]:border-primary">
      {entry.image ? <Picture image={entry.image} sizes="(min-width: 1024px) 352px, (min-width: 640px) 50vw, 100vw" decorative className="aspect-[3/2] w-full" /> : null}
      <div className="flex flex-1 flex-col gap-2 p-5">
        {entry.day ? <EntryDay site={site} day={entry.day} className="text-sm text-muted" /> : null}
        <h2 className="text-xl font-semibold">
          {entry.path ? (
            <HoverLink href={siteHref(site, entry.path)} className="after:absolute after:inset-0 after:rounded-card group-hover:text-primary">
              {entry.title}
            </HoverLink>
          ) : (
            entry.title
          )}
        </h2>
        {entry.summary ? <p className="text-muted">{entry.summary}</p> : null}
      </div>
    </article>
  );
}
