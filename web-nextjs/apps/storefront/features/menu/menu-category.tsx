import { cn } from '@foodsaas/ui/cn';
import type { Site } from '@/features/brand/site';
import type { PlacedCategory } from './anchors';
import { ItemCard } from './item-card';

/** `level`: of its heading; those of its dishes are one below. */
type MenuCategoryProps = { site: Site; timeZone: string; placed: PlacedCategory; level: 2 | 3; isFirst: boolean };

export function MenuCategory({ site, timeZone, placed: { anchor, category }, level, isFirst }: MenuCategoryProps) {
  const Title = `h${level}` as const;
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className="scroll-mt-20 pt-12 print:pt-6">
      <Title id={`${anchor}-title`} className={cn(level === 2 ? 'text-3xl' : 'text-2xl', 'font-bold tracking-tight')}>
        {category.name}
      </Title>
      {category.description ? <p className="mt-2 max-w-2xl text-muted">{category.description}</p> : null}
      <ul className="mt-6 grid gap-4 md:grid-cols-2 print:grid-cols-2">
        {category.items.map((item, index) => (
          <li key={item.slug}>
            <ItemCard site={site} timeZone={timeZone} item={item} level={level === 2 ? 3 : 4} isOnFirstScreen={isFirst && index < 2} />
          </li>
        ))}
      </ul>
    </section>
  );
}
