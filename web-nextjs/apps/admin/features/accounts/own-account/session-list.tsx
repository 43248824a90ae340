'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { EndSessionDocument, type Session } from './documents';

export function SessionList({ sessions, onEnded }: { sessions: readonly Session[]; onEnded: () => void }) {
  const toast = useToast();
  const { save, saving, problems } = useSave(EndSessionDocument);
  const end = async (session: Session) => {
    const { value } = await save({ input: { id: session.id } });
    if (!value) return;
    toast('That browser is signed out.');
    onEnded();
  };
  return (
    <section aria-labelledby="sessions-heading">
      <h2 id="sessions-heading" className="mb-3 text-lg font-semibold">Where you are signed in</h2>
      <ul className="card divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="truncate font-semibold">{session.network}</p>
              <p className="text-sm text-muted">Since {formatInstant(session.startedAt)}</p>
            </div>
            {session.isCurrent ? <Badge tone="good">This browser</Badge> : <Button size="small" busy={saving} aria-label={`Sign out the browser at ${session.network}, since ${formatInstant(session.startedAt)}`} onClick={() => { void end(session); }}>Sign out</Button>}
          </li>
        ))}
      </ul>
      <Problems problems={problems} className="mt-3" />
    </section>
  );
}
