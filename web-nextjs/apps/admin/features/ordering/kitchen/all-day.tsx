'use client';

import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { SetAvailabilityDocument } from '@/features/catalog/menu/documents';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { inHours, tomorrowAt } from '@/lib/time';
import type { Count } from './tickets';

const opening = 9;

/** How many of each dish are to be made in all. What ran out is taken off the menu from here. */
export function AllDay({ counts }: { counts: readonly Count[] }) {
  const { brand } = useConsole();
  const toast = useToast();
  const { save, problems } = useSave(SetAvailabilityDocument);

  const take = async ({ itemId, dish }: Count, back: Date | null) => {
    const { value } = await save({ input: { id: itemId, isAvailable: false, returnsAt: back?.toISOString() ?? null } });
    if (value) toast(`86 ${dish}: no guest can order it any more.`);
  };
  const entries = (count: Count) => [
    { label: 'Back in 1 hour', onSelect: () => { void take(count, inHours(1, new Date())); } },
    { label: 'Back tomorrow at 9:00', onSelect: () => { void take(count, tomorrowAt(opening, brand.timeZone, new Date())); } },
    { label: 'Off until I say so', danger: true, onSelect: () => { void take(count, null); } },
  ];

  return (
    <section aria-labelledby="all-day-heading" className="card p-4 text-lg">
      <h2 id="all-day-heading" className="mb-2 font-bold">All day</h2>
      <ul className="space-y-1">
        {counts.map((count) => (
          <li key={count.dish} className="flex items-start gap-3">
            <span className="w-8 shrink-0 text-right text-2xl leading-tight font-bold tabular-nums">{count.count}</span>
            <span lang={brand.defaultLocale} className="min-w-0 flex-1 break-words hyphens-auto">{count.dish}</span>
            <Menu trigger={<Button size="small" look="quiet" aria-label={`86 ${count.dish}`}>86</Button>} entries={entries(count)} />
          </li>
        ))}
      </ul>
      <Problems problems={problems} className="mt-3" />
    </section>
  );
}
