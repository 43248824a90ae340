'use client';

import { useEffect } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { useConsole } from '@/features/console/console-context';
import { useNow } from '@/lib/use-now';
import type { Order } from '../documents';
import type { Board } from './board-state';
import { columnsOf } from './columns';
import { type BoardFilter, filtered } from './filter-board';
import { OrderCard } from './order-card';

type Props = { orders: Board['orders']; filter: BoardFilter; showsPlace: boolean; onChanged: (order: Order) => void; onStale: () => void };

export function BoardColumns({ orders, filter, showsPlace, onChanged, onStale }: Props) {
  const now = useNow();
  const shown = filtered(orders.values(), filter);
  useWaitingInTitle([...orders.values()].filter(({ status }) => status === 'PLACED').length);
  if (orders.size === 0) return <EmptyState icon="bell" title="No orders yet today">They appear here by themselves, with a sound. Keep this page open where somebody hears it.</EmptyState>;
  if (shown.length === 0) return <EmptyState icon="bell" title="No order is like that">{String(orders.size)} on the board are hidden by the search and the services that you chose.</EmptyState>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways on small screens: reachable by keyboard
    <div className="-mx-4 overflow-x-auto px-4 pb-4 sm:-mx-8 sm:px-8" tabIndex={0} role="region" aria-label="Board">
      <div className="grid gap-4 md:auto-cols-[minmax(17rem,1fr)] md:grid-flow-col">
        {columnsOf(shown).map((column) => (
          <section key={column.name} aria-label={column.name} className="min-w-0">
            <h2 className="mb-2 flex items-baseline gap-2 font-semibold">{column.name} <span className="text-sm text-muted tabular-nums">{column.orders.length}</span></h2>
            <ul className="space-y-3">
              {column.orders.map((order) => <li key={order.id}><OrderCard order={order} now={now} showsPlace={showsPlace} onChanged={onChanged} onStale={onStale} /></li>)}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

/** How many wait for an answer, where it is seen from another tab. */
function useWaitingInTitle(waiting: number): void {
  const { brand } = useConsole();
  useEffect(() => {
    const before = document.title;
    if (waiting > 0) document.title = `(${String(waiting)}) Orders · ${brand.name}`;
    return () => { document.title = before; };
  }, [waiting, brand.name]);
}
