'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icons';
import { useConsole } from '@/features/console/console-context';
import { upload } from '@/lib/api/upload';
import type { Problem } from '@/lib/errors';
import { BrandPicture } from './brand-picture';

export type Picked = { id: string; url: string };

type Props = { label: string; url: string | null; hint?: string; problems?: readonly Problem[]; onPicked: (picked: Picked) => void; onRemove?: () => void };

/** Shows a picture and replaces it by an uploaded one. */
export function PictureField({ label, url, hint = 'PNG, JPEG or WebP up to 8 MB.', problems = [], onPicked, onRemove }: Props) {
  const { brand } = useConsole();
  const input = useRef<HTMLInputElement>(null);
  // What is typed while a picture is on its way must not be lost: it is handed to the form as it is then.
  const picked = useRef(onPicked);
  useLayoutEffect(() => { picked.current = onPicked; });
  const [progress, setProgress] = useState<number | null>(null);
  const [refusals, setRefusals] = useState<readonly Problem[]>([]);

  const send = async (file: File) => {
    setRefusals([]);
    setProgress(0);
    const { uploaded, problems: found } = await upload(brand.slug, 'media', file, setProgress);
    setProgress(null);
    setRefusals(found);
    if (uploaded) picked.current({ id: uploaded.id, url: uploaded.url ?? '' });
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
            accept="image/png,image/jpeg,image/webp"
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
            {url && onRemove && <Button look="quiet" icon="trash" aria-label={`${label}: remove`} onClick={onRemove}>Remove</Button>}
          </div>
        </div>
      )}
    </Field>
  );
}
