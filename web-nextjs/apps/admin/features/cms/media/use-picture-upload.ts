'use client';

import { useCallback, useRef, useState } from 'react';
import { useClient } from 'urql';
import { failureOf, problemOf } from '@/lib/api/failure';
import { megabyte, notThrough, readAnswer, send, sizeProblem } from '@/lib/api/upload';
import type { Outcome } from '@/lib/api/use-save';
import type { Problem } from '@/lib/errors';
import type { CombinedError } from '@urql/core';
import { CompleteUploadDocument, type MediaCard, RequestUploadDocument } from './documents';

export const pictureTypes = 'image/png,image/jpeg,image/webp';
export const pictureHint = 'PNG, JPEG or WebP up to 20 MB.';

export type PictureUpload = { media: MediaCard; problems: readonly [] } | { media: null; problems: readonly Problem[] };

const limit = 20 * megabyte;

const failed = (problems: readonly Problem[]): PictureUpload => ({ media: null, problems });

/** Sends a picture into the library: asks for an address, sends the bytes there and has them made a picture. `progress` is that of the one under way, or null. */
export function usePictureUpload() {
  const client = useClient();
  const [progress, setProgress] = useState<number | null>(null);
  const underWay = useRef(0);

  const upload = useCallback(
    async (file: File): Promise<PictureUpload> => {
      const tooLarge = sizeProblem(file, limit);
      if (tooLarge) return failed([tooLarge]);
      underWay.current += 1;
      setProgress(0);
      try {
        const asked = read(await client.mutation(RequestUploadDocument, { input: { fileName: file.name, contentType: file.type, size: file.size } }).toPromise());
        if (!asked.value) return failed(asked.problems);
        const sent = await send({ ...asked.value, body: file }, setProgress);
        if (!sent) return failed([notThrough]);
        if (sent.status < 200 || sent.status > 299) return failed(readAnswer(sent.status, sent.text).problems);
        const made = read(await client.mutation(CompleteUploadDocument, { input: { id: asked.value.id } }).toPromise());
        return made.value ? { media: made.value, problems: [] } : failed(made.problems);
      } finally {
        underWay.current -= 1;
        if (underWay.current === 0) setProgress(null);
      }
    },
    [client],
  );

  return { upload, progress };
}

function read<T>(result: { data?: Outcome<T> | undefined; error?: CombinedError | undefined }): { value: T | null; problems: readonly Problem[] } {
  const failure = failureOf(result.error);
  if (failure) return { value: null, problems: [problemOf(failure)] };
  const outcome = result.data?.outcome;
  return { value: outcome?.errors.length === 0 ? outcome.value : null, problems: outcome?.errors ?? [] };
}
