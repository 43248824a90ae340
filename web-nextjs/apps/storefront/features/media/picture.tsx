import { cn } from '@foodsaas/ui/cn';
import type { Picture as PictureData, Thumbnail } from './picture-fragments';
import { avifOf, sourcesOf, srcSetOf } from './sources';

type PictureProps = {
  image: PictureData | Thumbnail;
  /** How wide it is shown, in the words of the `sizes` attribute. */
  sizes: string;
  /** `first`: what a visitor sees first; `soon`: on the first screen; `later`: when it is scrolled to. */
  urgency?: 'first' | 'soon' | 'later';
  /** When the text beside it says the same. */
  decorative?: boolean;
  className?: string;
};

/** A picture of the brand's own media, in the sizes that the API offers. Only the image has a place in the layout: a source that is shown takes a cell of a grid, and a gap. */
export function Picture({ image, sizes, urgency = 'later', decorative = false, className }: PictureProps) {
  const sources = sourcesOf(image);
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={srcSetOf(avifOf(sources))} sizes={sizes} className="hidden" />
      <img
        src={sources[0].url}
        srcSet={srcSetOf(sources)}
        sizes={sizes}
        width={image.width}
        height={image.height}
        alt={decorative || !('alt' in image) ? '' : image.alt}
        loading={urgency === 'later' ? 'lazy' : 'eager'}
        fetchPriority={urgency === 'first' ? 'high' : undefined}
        decoding="async"
        className={cn('bg-[color-mix(in_oklab,var(--border)_60%,var(--surface))] object-cover', className)}
      />
    </picture>
  );
}
