import { cn } from '@foodsaas/ui/cn';
import type { Site } from '@/features/brand/site';
import type { Block, Section } from './block-fragments';
import { EntryListBlock } from './entry-list-block';
import { GalleryBlock } from './gallery-block';
import type { HeroLayout } from './get-page';
import { HeroBlock } from './hero-block';
import { LocationBlock } from './location-block';
import { MenuHighlightBlock } from './menu-highlight-block';
import { PromoBlock } from './promo-block';
import { TextBlock } from './text-block';

type BlockListProps = { site: Site; heroLayout: HeroLayout; blocks: Block[]; isTop?: boolean };

/** The blocks of a page, one under the other. */
export function BlockList({ site, heroLayout, blocks, isTop = false }: BlockListProps) {
  return blocks.map((block, index) => <AnyBlock key={block.id} site={site} heroLayout={heroLayout} block={block} isFirst={isTop && index === 0} />);
}

type AnyBlockProps = { site: Site; heroLayout: HeroLayout; block: Block; isFirst: boolean };

function AnyBlock({ site, heroLayout, block, isFirst }: AnyBlockProps) {
  switch (block.__typename) {
    case 'HeroBlock':
      return <HeroBlock site={site} layout={heroLayout} block={block} isFirst={isFirst} />;
    case 'TextBlock':
      return <TextBlock block={block} />;
    case 'MenuHighlightBlock':
      return <MenuHighlightBlock site={site} block={block} />;
    case 'PromoBlock':
      return <PromoBlock site={site} block={block} />;
    case 'GalleryBlock':
      return <GalleryBlock block={block} />;
    case 'LocationBlock':
      return <LocationBlock site={site} block={block} />;
    case 'EntryListBlock':
      return <EntryListBlock site={site} block={block} />;
    case 'SectionBlock':
      return <SectionBlock site={site} heroLayout={heroLayout} block={block} />;
  }
}

function SectionBlock({ site, heroLayout, block }: { site: Site; heroLayout: HeroLayout; block: Section }) {
  const isColumns = block.layout === 'COLUMNS';
  return (
    <div className={cn(isColumns && 'mx-auto grid max-w-6xl items-start md:grid-cols-[repeat(auto-fit,minmax(18rem,1fr))]')}>
      <BlockList site={site} heroLayout={heroLayout} blocks={block.blocks ?? []} />
    </div>
  );
}
