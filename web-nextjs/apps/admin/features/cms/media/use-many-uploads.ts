'use client';

import { useState } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Problem } from '@/lib/errors';
import { usePictureUpload } from './use-picture-upload';

export type Refused = { name: string; problems: readonly Problem[] };

/** Sends many pictures, one after the other: so the first are there early, and a full plan stops the rest. */
export function useManyUploads(onAdded: () => void) {
  const toast = useToast();
  const { upload, progress } = usePictureUpload();
  const [waiting, setWaiting] = useState(0);
  const [refused, setRefused] = useState<readonly Refused[]>([]);

  const add = async (files: readonly File[]) => {
    setRefused([]);
    setWaiting(files.length);
    let added = 0;
    for (const [index, file] of files.entries()) {
      const { media, problems } = await upload(file);
      setWaiting(files.length - index - 1);
      if (media) added += 1;
      else setRefused((before) => [...before, { name: file.name, problems }]);
      if (media) onAdded();
      if (problems.some(({ code }) => code === 'QUOTA_EXCEEDED')) break;
    }
    setWaiting(0);
    if (added > 0) toast(added === 1 ? 'The picture is in the library.' : `${String(added)} pictures are in the library.`);
  };

  return { add, waiting, progress, refused };
}
