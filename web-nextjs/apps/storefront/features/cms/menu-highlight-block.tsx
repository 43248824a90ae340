import { Badge } from '@foodsaas/ui/badge';
import { cn } from '@foodsaas/ui/cn';
import { Icon } from '@foodsaas/ui/icon';
import Link from 'next/link';
import { siteHref, type Site } from '@/features/brand/site';
import { HoverLink } from '@/features/layout/hover-link';
import { Picture } from '@/features/media/picture';
import { fromPriceText } from '@/features/menu/price-text';
import { BlockFrame } from './block-frame';
import type { BlockOf } from './block-fragments';
import { dishesInRow } from './full-rows';

type Highlight = BlockOf<'MenuHighlightBlock'>;

/** A few dishes that the brand is proud of. */
export function MenuHighlightBlock({ site, block }: { site: Site; block: Highlight }) {
  const count = block.items.length;
  if (count === 0) return null;
  return (
    <BlockFrame id={block.id} title={block.title}>
      <ul className={cn('grid gap-6', count === 1 ? 'max-w-md' : 'sm:grid-cols-2 lg:grid-cols-12')}>
        {block.items.map((item, index) => {
          const place = placeOf(index, count);
          return (
            <li key={item.slug} className={place.card}>
              <HighlightCard site={site} item={item} place={place} />
            </li>
          );
        })}
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

const spanOf = { 2: 'lg:col-span-6', 3: 'lg:col-span-4', 4: 'lg:col-span-3' };
const widthOf = { 2: '540px', 3: '352px', 4: '258px' };

type Place = { card?: string; picture?: string | false; sizes: string };

/** Where a card stands: on tablets in rows of two, of which an odd one has the first to itself; on larger screens as `dishesInRow` says. */
function placeOf(index: number, count: number): Place {
  if (count === 1) return { sizes: '(min-width: 640px) 448px, 100vw' };
  const inRow = dishesInRow(index, count);
  const isOdd = index === 0 && count % 2 === 1;
  return {
    card: cn(spanOf[inRow], isOdd && 'sm:max-lg:col-span-2'),
    picture: isOdd && 'sm:max-lg:aspect-[8/3]',
    sizes: `(min-width: 1024px) ${widthOf[inRow]}, ${isOdd ? '' : '(min-width: 640px) 50vw, '}100vw`,
  };
}

function HighlightCard({ site, item, place }: { site: Site; item: Highlight['items'][number]; place: Place }) {
  return (
    <article className="group relative flex h-full flex-col overflow-hidden rounded-card border border-border bg-surface hover:border-primary has-[a:focus-visible]:border-primary">
      {item.photo ? <Picture image={item.photo} sizes={place.sizes} decorative className={cn('aspect-[4/3] w-full', place.picture)} /> : null}
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
