import { cn } from '@foodsaas/ui/cn';
import { Picture } from '@/features/media/picture';
import { BlockFrame } from './block-frame';
import type { BlockOf } from './block-fragments';
import { largePictures, pictureColumns } from './full-rows';

const gridOf = { 1: 'lg:grid-cols-1', 2: '', 3: 'lg:grid-cols-3', 4: 'lg:grid-cols-4' };
const contentWidth = 1104;

/** Pictures side by side. On small screens they stand in rows of two, of which an odd one has the first to itself. */
export function GalleryBlock({ block }: { block: BlockOf<'GalleryBlock'> }) {
  const count = block.images.length;
  if (count === 0) return null;
  const columns = pictureColumns(count);
  return (
    <BlockFrame id={block.id} title={block.title}>
      <ul className={cn('grid grid-cols-2 gap-3 sm:gap-4', gridOf[columns])}>
        {block.images.map((image, index) => {
          const isLarge = index < largePictures(count);
          const isOdd = index === 0 && count % 2 === 1;
          const width = Math.floor((contentWidth / columns) * (isLarge ? 2 : 1));
          return (
            <li key={image.w320} className={cn(isOdd && 'max-lg:col-span-2', isLarge && 'lg:col-span-2 lg:row-span-2')}>
              <Picture image={image} sizes={`(min-width: 1024px) ${String(width)}px, ${isOdd ? '100vw' : '50vw'}`} className={cn('size-full rounded-card', count === 1 ? 'aspect-video' : 'aspect-square')} />
            </li>
          );
        })}
      </ul>
    </BlockFrame>
  );
}
