import { Badge } from '@foodsaas/ui/badge';
import { Icon } from '@foodsaas/ui/icon';
import Link from 'next/link';
import { siteHref, type Site } from '@/features/brand/site';
import { HoverLink } from '@/features/layout/hover-link';
import { Picture } from '@/features/media/picture';
import { fromPriceText } from '@/features/menu/price-text';
import { BlockFrame } from './block-frame';
import type { BlockOf } from './block-fragments';

type Highlight = BlockOf<'MenuHighlightBlock'>;

/** A few dishes that the brand is proud of. */
export function MenuHighlightBlock({ site, block }: { site: Site; block: Highlight }) {
  if (block.items.length === 0) return null;
  return (
    <BlockFrame id={block.id} title={block.title}>
      <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
        {block.items.map((item) => (
          <li key={item.slug}>
            <HighlightCard site={site} item={item} />
          </li>
        ))}
      </ul>
      <p className="mt-8">
        <Link href={siteHref(site, '/menu')} className="inline-flex min-h-11 items-center gap-2 font-semibold text-primary underline-offset-4 hover:underline">
          {site.texts.seeMenu}
          <Icon name="arrow" />
        </Link>
      </p>
    </BlockFrame>
  );
}

function HighlightCard({ site, item }: { site: Site; item: Highlight['items'][number] }) {
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card border border-border bg-surface hover:border-primary has-[a:focus-visible]:border-primary">
      {item.photo ? <Picture image={item.photo} sizes="(min-width: 1024px) 352px, (min-width: 640px) 50vw, 100vw" decorative className="aspect-[4/3] w-full" /> : null}
      <div className="flex flex-1 flex-col gap-2 p-5">
        <h3 className="text-xl font-semibold">
          <HoverLink href={siteHref(site, `/menu/${item.slug}`)} className="after:absolute after:inset-0 after:rounded-card group-hover:text-primary">
            {item.name}
          </HoverLink>
        </h3>
        {item.description ? <p className="line-clamp-2 text-muted">{item.description}</p> : null}
        <p className="mt-auto flex items-center gap-3 pt-2 font-semibold tabular-nums">
          {fromPriceText(item.fromPrice, item.sizes, site.texts, site.region)}
          {item.availability.isAvailable ? null : <Badge tone="danger">{site.texts.soldOut}</Badge>}
        </p>
      </div>
    </article>
  );
}
