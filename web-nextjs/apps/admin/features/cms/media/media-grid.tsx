'use client';

import { BrandPicture } from './brand-picture';
import type { MediaCard } from './documents';

type Props = { media: readonly MediaCard[]; label: (media: MediaCard) => string; onOpen: (media: MediaCard) => void };

/** Pictures side by side; each is a button. */
export function MediaGrid({ media, label, onOpen }: Props) {
  return (
    <ul aria-label="Pictures" className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
      {media.map((one) => (
        <li key={one.id}>
          <button type="button" aria-label={label(one)} onClick={() => { onOpen(one); }} className="card block w-full overflow-hidden text-left transition-colors hover:border-ink">
            <BrandPicture url={one.image.url} lazy className="aspect-square w-full bg-sunken object-cover" />
            <span className="block px-2.5 py-2">
              <span className="block truncate text-sm font-semibold">{one.name}</span>
              <span className="block truncate text-xs text-muted">{one.image.alt || 'Not described yet'}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
