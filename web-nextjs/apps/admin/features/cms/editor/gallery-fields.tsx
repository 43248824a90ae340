'use client';

import { IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { SortableList } from '@/components/ui/sortable-list';
import { TranslatedField } from '@/components/ui/translated-field';
import { BrandPicture } from '@/features/cms/media/brand-picture';
import { PictureField } from '@/features/cms/media/picture-field';
import { problemsAt, problemsOf } from '@/lib/errors';
import { firstText } from '@/lib/texts';
import { type BlockFieldsProps, Headline } from './block-fields';
import type { GalleryBlock, GalleryImage } from './blocks';

export function GalleryFields(props: BlockFieldsProps<GalleryBlock>) {
  const { block, path, problems, pictures, onPicture, onChange } = props;
  const images = block.images ?? [];
  const byId = new Map(images.map((image) => [image.imageId, image]));
  const set = (next: GalleryImage[]) => { onChange({ ...block, images: next }); };
  return (
    <>
      <Headline {...props} />
      <SortableList ids={[...byId.keys()]} nameOf={(id) => firstText(byId.get(id)?.alt) || 'picture'} onReorder={(ids) => { set(ids.flatMap((id) => byId.get(id) ?? [])); }} className="space-y-3">
        {(id, sorting) => {
          const image = byId.get(id);
          return image && (
            <div className="flex flex-wrap items-start gap-2 rounded-lg border border-line bg-surface p-2">
              {sorting.handle}
              {pictures[id] && <BrandPicture url={pictures[id]} className="size-16 rounded-md bg-sunken object-cover" />}
              <div className="min-w-40 flex-1">
                <TranslatedField
                  label="Description for people who do not see it"
                  texts={image.alt ?? {}}
                  onChange={(alt) => { set(images.map((other) => (other.imageId === id ? { ...other, alt } : other))); }}
                  problems={problemsAt(problems, `${path}.images.${String(images.indexOf(image))}`)}
                  maxLength={400}
                />
              </div>
              <div className="flex">
                <IconButton icon="arrowUp" label="Move up" disabled={!sorting.up} onClick={sorting.up} />
                <IconButton icon="arrowDown" label="Move down" disabled={!sorting.down} onClick={sorting.down} />
                <IconButton icon="trash" label="Remove this picture" onClick={() => { set(images.filter((other) => other.imageId !== id)); }} />
              </div>
            </div>
          );
        }}
      </SortableList>
      <ProblemList problems={problemsOf(problems, `${path}.images`)} />
      <PictureField
        label="Add a picture"
        url={null}
        onPicked={({ id, url }) => {
          onPicture(id, url);
          if (!byId.has(id)) set([...images, { imageId: id, alt: {} }]);
        }}
      />
    </>
  );
}
