import { Icon } from '@foodsaas/ui/icon';
import { siteHref, type Site } from '@/features/brand/site';
import { fill } from '@/lib/fill';

/** The menu's button that opens a dish over it. It is a form that leads to the dish's page, so that it works before scripts do, and costs none of its own: `CartIsland` listens. Once somebody has asked and the brand takes no orders (`useOrderingOptions`), it hides. */
export function AddForm({ site, slug, name }: { site: Site; slug: string; name: string }) {
  return (
    <form action={siteHref(site, `/menu/${slug}`)} data-dish={slug} className="relative z-[1] ml-auto in-data-no-orders:hidden print:hidden">
      <button
        type="submit"
        aria-label={fill(site.texts.ordering.cart.addOf, { dish: name })}
        className="inline-flex size-11 items-center justify-center rounded-control border border-border bg-background text-primary hover:border-primary"
      >
        <Icon name="plus" className="size-5" />
      </button>
    </form>
  );
}
