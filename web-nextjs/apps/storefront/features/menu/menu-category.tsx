import { cn } from '@foodsaas/ui/cn';
import type { Site } from '@/features/brand/site';
import type { PlacedCategory } from './anchors';
import { ItemCard } from './item-card';

/** `within`: the anchor of the brand's menu that it stands in; in the whole menu it stands alone. */
type MenuCategoryProps = { site: Site; timeZone: string; placed: PlacedCategory; within?: string; isFirst: boolean };

export function MenuCategory({ site, timeZone, placed: { anchor, category }, within, isFirst }: MenuCategoryProps) {
  const Title = within ? 'h3' : 'h2';
  return (
    <section id={anchor} aria-labelledby={within ? `${within}-title ${anchor}-title` : `${anchor}-title`} className="scroll-mt-20 pt-12 print:pt-6">
      <Title id={`${anchor}-title`} className={cn(within ? 'text-2xl' : 'text-3xl', 'font-bold tracking-tight')}>
        {category.name}
      </Title>
      {category.description ? <p className="mt-2 max-w-2xl text-muted">{category.description}</p> : null}
      <ul className="mt-6 grid gap-4 md:grid-cols-2 print:grid-cols-2">
        {category.items.map((item, index) => (
          <li key={item.slug}>
            <ItemCard site={site} timeZone={timeZone} item={item} level={within ? 4 : 3} isOnFirstScreen={isFirst && index < 2} />
          </li>
        ))}
      </ul>
    </section>
  );
}
