import { cn } from '@foodsaas/ui/cn';
import { siteHref, type Site } from '@/features/brand/site';
import { HoverLink } from '@/features/layout/hover-link';
import { Picture } from '@/features/media/picture';
import { AddForm } from '@/features/ordering/add-form';
import { DietBadges } from './diet-badges';
import type { MenuItem } from './get-menu';
import { SizePrices } from './size-prices';
import { SoldOut } from './sold-out';

type ItemCardProps = { site: Site; timeZone: string; item: MenuItem; level: 3 | 4; isOnFirstScreen: boolean };

/** A dish on the menu: the whole card leads to its page; the button that adds it is in the corner of the card. */
export function ItemCard({ site, timeZone, item, level, isOnFirstScreen }: ItemCardProps) {
  const Title = `h${level}` as const;
  const { isAvailable } = item.availability;
  const add = isAvailable && item.sizes.some(({ price }) => price !== null) ? <AddForm site={site} slug={item.slug} name={item.name} /> : null;
  return (
    <article className="group relative flex h-full gap-4 rounded-card border border-border bg-surface p-4 transition-[border-color,box-shadow] hover:border-primary has-[a:focus-visible]:border-primary print:break-inside-avoid print:border-0 print:p-0">
      <div className="flex min-w-0 flex-1 flex-col">
        <Title className="text-lg font-semibold leading-snug">
          <HoverLink href={siteHref(site, `/menu/${item.slug}`)} className="after:absolute after:inset-0 after:rounded-card group-hover:text-primary">
            {item.name}
          </HoverLink>
        </Title>
        {item.description ? <p className="mt-1 line-clamp-3 text-sm leading-relaxed text-muted print:line-clamp-none">{item.description}</p> : null}
        {item.allergens.length > 0 ? (
          <p className="mt-2 text-xs leading-relaxed text-muted">
            <span className="sr-only">{site.texts.allergens}: </span>
            {item.allergens.map((allergen) => site.texts.allergenNames[allergen]).join(' · ')}
          </p>
        ) : null}
        <div className="mt-auto flex flex-wrap items-center gap-x-3 gap-y-2 pt-3">
          <SizePrices site={site} sizes={item.sizes} />
          <DietBadges site={site} diets={item.diets} />
          <SoldOut site={site} timeZone={timeZone} availability={item.availability} />
          {item.photo ? null : add}
        </div>
      </div>
      {item.photo ? (
        <div className="flex shrink-0 flex-col items-end justify-between gap-3">
          <Picture
            image={item.photo}
            sizes="(min-width: 640px) 128px, 104px"
            urgency={isOnFirstScreen ? 'soon' : 'later'}
            decorative
            className={cn('size-26 rounded-[calc(var(--card-radius)*0.75)] sm:size-32 print:hidden', !isAvailable && 'grayscale')}
          />
          {add}
        </div>
      ) : null}
    </article>
  );
}
