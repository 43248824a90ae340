'use client';

import { useConsole } from '@/features/console/console-context';
import { formatInstant } from '@/lib/time';
import type { KeyChange } from './documents';
import { changeText } from './key-text';

export function KeyHistory({ changes }: { changes: readonly KeyChange[] }) {
  const { brand } = useConsole();
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading" className="mb-3 text-lg font-semibold">History</h2>
      <ol className="card divide-y divide-line text-sm">
        {changes.map((change, index) => (
          <li key={`${change.at}-${String(index)}`} className="flex flex-wrap gap-x-4 px-4 py-2.5">
            <p className="min-w-0 flex-1 basis-56 break-words"><span className="font-semibold">{change.author}</span> {changeText(change)}</p>
            <p className="text-muted">{formatInstant(change.at, brand.timeZone)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
