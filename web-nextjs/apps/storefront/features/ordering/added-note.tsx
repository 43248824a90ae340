'use client';

import { useEffect } from 'react';
import { fill } from '@/lib/fill';
import { overlays } from './overlay-store';

const SHOWN_FOR = 8_000;

/** Says for a while that a dish is in the cart, and leads there. */
export function AddedNote({ added, words }: { added: string | null; words: { added: string; show: string } }) {
  useEffect(() => {
    if (added === null) return;
    const timer = setTimeout(() => overlays.announce(null), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [added]);
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-20 mx-auto max-w-md empty:hidden print:hidden">
      {added === null ? null : (
        <div className="flex items-center justify-between gap-4 rounded-card border border-border bg-surface p-3 pl-5 shadow-lg">
          <p className="min-w-0 font-medium">{fill(words.added, { dish: added })}</p>
          <button type="button" className="min-h-11 shrink-0 rounded-control bg-primary px-4 font-semibold text-on-primary" onClick={() => overlays.open({ kind: 'cart' })}>
            {words.show}
          </button>
        </div>
      )}
    </div>
  );
}
