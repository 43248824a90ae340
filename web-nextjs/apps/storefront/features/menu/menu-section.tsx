import type { Site } from '@/features/brand/site';
import type { PlacedMenu } from './anchors';
import { MenuCategory } from './menu-category';
import { ServingTerms } from './serving-terms';

type MenuSectionProps = { site: Site; menu: PlacedMenu; isFirst: boolean };

/** A menu of the brand's own under its name, with when and where it is served; the whole menu is its categories. */
export function MenuSection({ site, menu, isFirst }: MenuSectionProps) {
  const { anchor, serving, timeZone } = menu;
  const categories = menu.categories.map((placed, index) => (
    <MenuCategory key={placed.anchor} site={site} timeZone={timeZone} placed={placed} within={serving ? anchor : undefined} isFirst={isFirst && index === 0} />
  ));
  if (!serving) return categories;
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className="scroll-mt-20 border-border pt-12 not-first:mt-14 not-first:border-t print:pt-6">
      <h2 id={`${anchor}-title`} className="text-4xl font-bold tracking-tight">
        {serving.name}
      </h2>
      <ServingTerms site={site} serving={serving} timeZone={timeZone} />
      {categories}
    </section>
  );
}
