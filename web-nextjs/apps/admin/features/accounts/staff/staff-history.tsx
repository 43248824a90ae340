'use client';

import { LoadState } from '@/components/ui/load-state';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { StaffChangesDocument } from './documents';
import { changeText } from './roles';

export function StaffHistory() {
  const { brand } = useConsole();
  const loaded = useLoad(StaffChangesDocument, {});
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading" className="mb-3 text-lg font-semibold">History</h2>
      <LoadState of={loaded}>
        {({ staffChanges }) => (
          <ol className="card divide-y divide-line text-sm">
            {staffChanges.nodes.map((change, index) => (
              <li key={`${change.at}-${String(index)}`} className="flex flex-wrap gap-x-4 px-4 py-2.5">
                <p className="min-w-0 flex-1 basis-56 break-words"><span className="font-semibold">{change.author}</span> {changeText(change)}</p>
                <p className="text-muted">{formatInstant(change.at, brand.timeZone)}</p>
              </li>
            ))}
          </ol>
        )}
      </LoadState>
    </section>
  );
}
