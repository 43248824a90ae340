'use client';

import { useConsole } from '@/features/console/console-context';
import { formatInstant } from '@/lib/time';
import type { LifeData } from './documents';

/** When people of FoodSaaS worked in this console, why, and what they changed. */
export function SupportHistory({ impersonations }: { impersonations: LifeData['impersonations']['nodes'] }) {
  const { brand } = useConsole();
  return (
    <section aria-labelledby="support-heading">
      <h2 id="support-heading" className="mb-3 text-lg font-semibold">FoodSaaS in this console</h2>
      {impersonations.length === 0 ? (
        <p className="text-muted">Nobody from FoodSaaS has worked here.</p>
      ) : (
        <ol className="card divide-y divide-line text-sm">
          {impersonations.map((one) => (
            <li key={one.id} className="px-4 py-3">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="font-semibold">{one.operator}</span>
                <span className="text-muted">{formatInstant(one.startedAt, brand.timeZone)} – {formatInstant(one.endedAt ?? one.endsAt, brand.timeZone)}</span>
              </p>
              <p className="break-words">{one.reason}</p>
              <p className="mt-1 break-words text-muted">{one.actions.length === 0 ? 'Changed nothing.' : `Changed: ${one.actions.map((a) => a.what).join(', ')}`}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
