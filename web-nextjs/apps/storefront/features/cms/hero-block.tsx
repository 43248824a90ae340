import { buttonStyles } from '@foodsaas/ui/button';
import { cn } from '@foodsaas/ui/cn';
import type { Site } from '@/features/brand/site';
import { ContentLink } from '@/features/layout/content-link';
import { Picture } from '@/features/media/picture';
import type { BlockOf } from './block-fragments';
import type { HeroLayout } from './get-page';

export type Hero = Omit<BlockOf<'HeroBlock'>, '__typename'>;
type HeroProps = { site: Site; layout: HeroLayout; block: Hero; isFirst: boolean };

/** The large opening of a page, in the layout of the brand's theme. Without a picture every layout is words on the brand's ground. */
export function HeroBlock(props: HeroProps) {
  if (props.block.image && props.layout === 'COVER') return <CoverHero {...props} />;
  if (props.block.image && props.layout === 'SPLIT') return <SplitHero {...props} />;
  return <CenteredHero {...props} />;
}

function SplitHero({ site, block, isFirst }: HeroProps) {
  return (
    <section className="mx-auto grid max-w-[90rem] items-stretch lg:grid-cols-2">
      <div className="flex flex-col justify-center gap-5 px-4 py-14 sm:px-6 lg:py-24 lg:pl-[max(1.5rem,calc((100vw-72rem)/2+1.5rem))] lg:pr-14">
        <HeroWords site={site} block={block} isFirst={isFirst} />
      </div>
      {block.image ? <Picture image={block.image} sizes="(min-width: 1024px) 50vw, 100vw" urgency={isFirst ? 'first' : 'later'} className="aspect-[4/3] h-full max-h-[44rem] w-full lg:aspect-auto lg:min-h-[34rem]" /> : null}
    </section>
  );
}

/** Words over the picture stand on a ground of their own that gets darker downwards, so that any photo leaves them readable. */
function CoverHero({ site, block, isFirst }: HeroProps) {
  return (
    <section className="relative isolate flex min-h-[32rem] items-end sm:min-h-[38rem]">
      {block.image ? <Picture image={block.image} sizes="100vw" urgency={isFirst ? 'first' : 'later'} className="absolute inset-0 -z-20 size-full" /> : null}
      <div className="absolute inset-0 -z-10 bg-linear-to-t from-black/85 via-black/55 to-black/10" />
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-5 px-4 pb-14 pt-40 text-white sm:px-6 sm:pb-20">
        <HeroWords site={site} block={block} isFirst={isFirst} isOnPicture />
      </div>
    </section>
  );
}

function CenteredHero({ site, block, isFirst }: HeroProps) {
  return (
    <section className={cn('mx-auto max-w-6xl px-4 pt-14 sm:px-6 sm:pt-24', block.image ? 'pb-6' : 'max-w-none bg-[image:var(--glow)] pb-16 sm:pb-28')}>
      <div className="mx-auto flex max-w-3xl flex-col items-center gap-5 text-center">
        <HeroWords site={site} block={block} isFirst={isFirst} />
      </div>
      {block.image ? <Picture image={block.image} sizes="(min-width: 1152px) 1104px, 100vw" urgency={isFirst ? 'first' : 'later'} className="mt-12 aspect-[3/2] w-full rounded-card sm:aspect-[21/9]" /> : null}
    </section>
  );
}

function HeroWords({ site, block, isFirst, isOnPicture = false }: Omit<HeroProps, 'layout'> & { isOnPicture?: boolean }) {
  const Heading = isFirst ? 'h1' : 'h2';
  return (
    <>
      <Heading className="text-[clamp(2.5rem,1.6rem+4vw,4.75rem)] font-bold leading-[1.05] tracking-tight">{block.headline}</Heading>
      {block.subline ? <p className={isOnPicture ? 'max-w-2xl text-lg sm:text-xl' : 'max-w-2xl text-lg text-muted sm:text-xl'}>{block.subline}</p> : null}
      {block.actionLabel && block.actionHref ? (
        <p className="mt-2">
          <ContentLink site={site} href={block.actionHref} className={buttonStyles('primary', 'min-h-13 px-7 text-lg')}>
            {block.actionLabel}
          </ContentLink>
        </p>
      ) : null}
    </>
  );
}
