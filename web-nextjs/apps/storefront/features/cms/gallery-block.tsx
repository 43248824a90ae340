import { cn } from '@foodsaas/ui/cn';
import { Picture } from '@/features/media/picture';
import { BlockFrame } from './block-frame';
import type { BlockOf } from './block-fragments';

/** Pictures side by side; the first one is large where there are at least three. */
export function GalleryBlock({ block }: { block: BlockOf<'GalleryBlock'> }) {
  if (block.images.length === 0) return null;
  const hasLead = block.images.length >= 3;
  return (
    <BlockFrame id={block.id} title={block.title}>
      <ul className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        {block.images.map((image, index) => {
          const isLead = hasLead && index === 0;
          return (
            <li key={image.w320} className={cn(isLead && 'col-span-2 row-span-2')}>
              <Picture image={image} sizes={isLead ? '(min-width: 1024px) 544px, 100vw' : '(min-width: 1024px) 264px, 50vw'} className="aspect-square size-full rounded-card" />
            </li>
          );
        })}
      </ul>
    </BlockFrame>
  );
}
