import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { type Block, picturesIn } from '@/features/cms/editor/blocks';
import type { Pictures } from '@/features/cms/editor/page-form';
import { EntryPictureDocument } from '../documents';

/** The addresses of the pictures that a block shows: an entry knows their ids only. */
export function useBlockPictures(block: Block | undefined) {
  const client = useClient();
  const [pictures, setPictures] = useState<Pictures>({});
  const addPicture = (id: string, url: string) => { setPictures((before) => ({ ...before, [id]: url })); };
  const missing = picturesIn(block).filter((id) => !(id in pictures)).join(' ');

  useEffect(() => {
    let current = true;
    const ids = missing === '' ? [] : missing.split(' ');
    void Promise.all(ids.map(async (id) => [id, (await client.query(EntryPictureDocument, { id }).toPromise()).data?.node] as const)).then((found) => {
      const known = found.flatMap(([id, node]) => (node?.__typename === 'Media' ? [[id, node.image.url] as const] : []));
      if (current && known.length > 0) setPictures((before) => ({ ...before, ...Object.fromEntries(known) }));
    });
    return () => { current = false; };
  }, [client, missing]);

  return { pictures, addPicture };
}
