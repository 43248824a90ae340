import type { Site } from '@/features/brand/site';
import { PageTitle } from '@/features/layout/page-title';
import type { Block, PageContent } from './block-fragments';
import { BlockList } from './block-list';
import { EntryHead } from './entry-head';
import type { HeroLayout } from './get-page';

/** A page of the brand's own: its hero is the first heading, or its title where it opens without one. An entry's page opens with what lists say of it, too. */
export function PageView({ site, page, heroLayout }: { site: Site; page: PageContent; heroLayout: HeroLayout }) {
  const blocks: Block[] = page.blocks;
  if (page.entry) {
    return (
      <article className="pb-12">
        <EntryHead site={site} page={page} entry={page.entry} />
        <BlockList site={site} heroLayout={heroLayout} blocks={blocks} />
      </article>
    );
  }
  return (
    <div className="pb-12">
      {blocks[0]?.__typename === 'HeroBlock' ? null : <PageTitle title={page.title} />}
      <BlockList site={site} heroLayout={heroLayout} blocks={blocks} isTop />
    </div>
  );
}
