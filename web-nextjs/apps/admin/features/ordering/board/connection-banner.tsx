'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useConnection } from '@/lib/api/connection';
import { clockText } from '../words';
import { bannerOf } from './connection-text';
import type { LiveBoard } from './use-board';

/** Says since when the board may be old, and afterwards that nothing was missed. */
export function ConnectionBanner({ live: { board, refusal, failure, read }, timeZone }: { live: LiveBoard; timeZone: string }) {
  const connection = useConnection();
  // What was before this board was opened is none of its concern.
  const [seen, setSeen] = useState(connection.gap?.to ?? null);
  const banner = bannerOf({ connection, readAt: board.readAt, refusal: refusal?.message ?? null, failure: failure?.message ?? null, seen });
  const clock = (at: Date) => clockText(at.toISOString(), timeZone);
  return (
    <div role="status">
      {banner?.kind === 'lost' && (
        <Notice tone="danger" className="mb-4" title={`The connection is lost since ${clock(banner.since)}`} action={<Button size="small" icon="refresh" onClick={() => { void read(); }}>Ask now</Button>}>
          {banner.readAt === null ? 'We keep trying.' : `What you see is of ${clock(banner.readAt)}. We keep trying; the board goes on by itself.`}
        </Notice>
      )}
      {banner?.kind === 'deaf' && (
        <Notice tone="warning" className="mb-4" title="Changes come late at the moment">
          {banner.reason} The board is asked for again every ten seconds.
        </Notice>
      )}
      {banner?.kind === 'back' && (
        <Notice tone="good" className="mb-4" title="Live again" action={<Button size="small" onClick={() => { setSeen(banner.gap.to); }}>All right</Button>}>
          The connection was lost from {clock(banner.gap.from)} to {clock(banner.gap.to)}. Everything was read again: nothing is missing.
        </Notice>
      )}
    </div>
  );
}
