import type { Site } from '@/features/brand/site';
import type { MenuCategory as Category } from './get-menu';
import { ItemCard } from './item-card';

type MenuCategoryProps = { site: Site; timeZone: string; category: Category; isFirst: boolean };

export function MenuCategory({ site, timeZone, category, isFirst }: MenuCategoryProps) {
  return (
    <section id={category.slug} aria-labelledby={`${category.slug}-title`} className="scroll-mt-20 pt-12 print:pt-6">
      <h2 id={`${category.slug}-title`} className="text-3xl font-bold tracking-tight">
        {category.name}
      </h2>
      {category.description ? <p className="mt-2 max-w-2xl text-muted">{category.description}</p> : null}
      <ul className="mt-6 grid gap-4 md:grid-cols-2 print:grid-cols-2">
        {category.items.map((item, index) => (
          <li key={item.slug}>
            <ItemCard site={site} timeZone={timeZone} item={item} isOnFirstScreen={isFirst && index < 2} />
          </li>
        ))}
      </ul>
    </section>
  );
}
