'use client';

import { PictureField } from '@/features/cms/media/picture-field';
import { useLoad } from '@/lib/api/use-load';
import { EntryPictureDocument } from '../documents';
import type { Around } from './one-field';

type Props = { around: Around; name: string; id: string; onChange: (id: string) => void };

/** A picture of the library, or one that is uploaded here. */
export function MediaField({ around, name, id, onChange }: Props) {
  const { data } = useLoad(EntryPictureDocument, { id }, id === '');
  const node = id === '' ? null : data?.node;
  return (
    <PictureField
      label={name}
      url={node?.__typename === 'Media' ? node.image.url : null}
      problems={around.problems}
      {...(around.hint === undefined ? {} : { hint: around.hint })}
      onPicked={(picked) => { onChange(picked.id); }}
      onRemove={() => { onChange(''); }}
    />
  );
}
