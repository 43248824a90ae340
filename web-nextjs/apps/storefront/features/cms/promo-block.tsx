import { buttonStyles } from '@foodsaas/ui/button';
import type { Site } from '@/features/brand/site';
import { ContentLink } from '@/features/layout/content-link';
import type { BlockOf } from './block-fragments';

/** A band in the brand's colour with one thing to say. */
export function PromoBlock({ site, block }: { site: Site; block: BlockOf<'PromoBlock'> }) {
  return (
    <section aria-labelledby={`${block.id}-title`} className="mx-auto w-full max-w-6xl px-4 py-8 sm:px-6 sm:py-10">
      <div className="flex flex-col gap-6 rounded-card bg-primary px-6 py-10 text-on-primary sm:px-12 sm:py-14 md:flex-row md:items-center md:justify-between">
        <div className="max-w-2xl">
          <h2 id={`${block.id}-title`} className="text-3xl font-bold tracking-tight sm:text-4xl">
            {block.headline}
          </h2>
          {block.text ? <p className="mt-3 text-lg">{block.text}</p> : null}
        </div>
        {block.actionLabel && block.actionHref ? (
          <ContentLink
            site={site}
            href={block.actionHref}
            className={buttonStyles('primary', 'shrink-0 bg-on-primary text-primary outline-on-primary hover:bg-[color-mix(in_oklab,var(--on-primary)_88%,var(--primary))]')}
          >
            {block.actionLabel}
          </ContentLink>
        ) : null}
      </div>
    </section>
  );
}
