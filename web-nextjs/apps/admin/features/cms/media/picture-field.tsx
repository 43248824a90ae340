'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icons';
import type { Problem } from '@/lib/errors';
import { BrandPicture } from './brand-picture';
import { LibraryDialog } from './library-dialog';
import { pictureHint, pictureTypes, usePictureUpload } from './use-picture-upload';

export type Picked = { id: string; url: string };

type Props = { label: string; url: string | null; hint?: string; problems?: readonly Problem[]; onPicked: (picked: Picked) => void; onRemove?: () => void };

/** Shows a picture and replaces it by an uploaded one or by one of the library. */
export function PictureField({ label, url, hint = pictureHint, problems = [], onPicked, onRemove }: Props) {
  const input = useRef<HTMLInputElement>(null);
  // What is typed while a picture is on its way must not be lost: it is handed to the form as it is then.
  const picked = useRef(onPicked);
  useLayoutEffect(() => { picked.current = onPicked; });
  const { upload, progress } = usePictureUpload();
  const [refusals, setRefusals] = useState<readonly Problem[]>([]);
  const [choosing, setChoosing] = useState(false);

  const send = async (file: File) => {
    setRefusals([]);
    const { media, problems: found } = await upload(file);
    setRefusals(found);
    if (media) picked.current({ id: media.id, url: media.image.url });
  };

  return (
    <Field label={label} hint={hint} problems={[...problems, ...refusals]}>
      {(control) => (
        <div className="flex items-center gap-4">
          <span className="grid size-20 shrink-0 place-items-center overflow-hidden rounded-lg border border-line bg-sunken text-muted">
            {url ? <BrandPicture url={url} className="size-full object-cover" /> : <Icon name="image" className="size-6" />}
          </span>
          <input
            ref={input}
            type="file"
            accept={pictureTypes}
            className="sr-only"
            tabIndex={-1}
            onChange={(e) => {
              const file = e.target.files?.[0];
              e.target.value = '';
              if (file) void send(file);
            }}
            {...control}
          />
          <div className="flex flex-wrap gap-2">
            <Button icon="upload" busy={progress !== null} aria-label={`${label}: ${url ? 'replace' : 'choose a picture'}`} onClick={() => { input.current?.click(); }}>
              {progress === null ? (url ? 'Replace' : 'Choose a picture') : `${String(Math.round(progress * 100))} %`}
            </Button>
            <Button look="quiet" icon="image" aria-label={`${label}: from the library`} onClick={() => { setChoosing(true); }}>Library</Button>
            {url && onRemove && <Button look="quiet" icon="trash" aria-label={`${label}: remove`} onClick={onRemove}>Remove</Button>}
          </div>
          {choosing && (
            <LibraryDialog
              onClose={() => { setChoosing(false); }}
              onChosen={(media) => {
                setChoosing(false);
                setRefusals([]);
                picked.current({ id: media.id, url: media.image.url });
              }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
