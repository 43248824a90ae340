'use client';

import { useSubscription } from 'urql';
import { Button } from '@/components/ui/button';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { MenuChangedDocument, SetAvailabilityDocument } from '@/features/catalog/menu/documents';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { formatSoon } from '@/lib/time';
import { type OffDish, OffMenuDocument } from './documents';

/** What was taken off the menu, to be put back on. What is counted and sold out comes back by itself when there are more. */
export function OffMenu() {
  const { brand } = useConsole();
  const toast = useToast();
  const { data, reload } = useLoad(OffMenuDocument, {});
  const { save, saving, problems } = useSave(SetAvailabilityDocument);
  useSubscription({ query: MenuChangedDocument }, (_, change) => {
    reload();
    return change;
  });
  const dishes = data?.items.nodes.filter(({ availability }) => !availability.isSoldOut) ?? [];
  const bringBack = async ({ id, name }: OffDish) => {
    const { value } = await save({ input: { id, isAvailable: true, returnsAt: null } });
    if (value) toast(`${name} can be ordered again.`);
    reload();
  };
  if (dishes.length === 0) return null;
  return (
    <section aria-labelledby="off-heading" className="card p-4 text-lg">
      <h2 id="off-heading" className="mb-2 font-bold">Off the menu</h2>
      <ul className="space-y-2">
        {dishes.map((dish) => (
          <li key={dish.id} className="flex items-start gap-3">
            <span className="min-w-0 flex-1 break-words">
              <span lang={brand.defaultLocale}>{dish.name}</span>
              {dish.availability.returnsAt !== null && <span className="block text-base text-muted">until {formatSoon(dish.availability.returnsAt, brand.timeZone)}</span>}
            </span>
            <Button size="small" aria-label={`Bring back ${dish.name}`} disabled={saving} onClick={() => { void bringBack(dish); }}>Back</Button>
          </li>
        ))}
      </ul>
      <Problems problems={problems} className="mt-3" />
    </section>
  );
}
