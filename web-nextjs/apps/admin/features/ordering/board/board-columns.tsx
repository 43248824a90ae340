'use client';

import clsx from 'clsx';
import { type CSSProperties, useEffect, useId } from 'react';
import { EmptyState } from '@/components/ui/empty-state';
import { useConsole } from '@/features/console/console-context';
import { useNow } from '@/lib/use-now';
import { useWidth } from '@/lib/use-width';
import type { Order } from '../documents';
import type { Board } from './board-state';
import { columnsOf, layoutOf } from './columns';
import { type BoardFilter, filtered } from './filter-board';
import { OrderCard } from './order-card';

type Props = { orders: Board['orders']; filter: BoardFilter; showsPlace: boolean; onChanged: (order: Order) => void; onStale: () => void };

const chip = 'inline-flex min-h-9 shrink-0 items-center gap-1.5 rounded-full border px-3 text-sm';

/** The orders by where they are. Where the columns do not stand beside each other, a line of them above, which stays in sight, says how many are in each and leads there. */
export function BoardColumns({ orders, filter, showsPlace, onChanged, onStale }: Props) {
  const now = useNow();
  const board = useId();
  const [region, width] = useWidth<HTMLDivElement>();
  const shown = filtered(orders.values(), filter);
  useWaitingInTitle([...orders.values()].filter(({ status }) => status === 'PLACED').length);
  if (orders.size === 0) return <EmptyState icon="bell" title="No orders yet today">They appear here by themselves, with a sound. Keep this page open where somebody hears it.</EmptyState>;
  if (shown.length === 0) return <EmptyState icon="bell" title="No order is like that">{String(orders.size)} on the board are hidden by the search and the services that you chose.</EmptyState>;
  const columns = columnsOf(shown);
  const { template, isCut } = layoutOf(columns.map((column) => column.orders.length), width === 0 ? Infinity : width);
  return (
    <>
      <nav aria-label="Columns" className={clsx('-mx-4 mb-3 flex gap-2 overflow-x-auto px-4 py-2 sm:-mx-8 sm:px-8', isCut ? 'bg-paper lg:sticky lg:top-0 lg:z-20' : 'md:hidden')}>
        {columns.map(({ name, orders: { length } }, at) => {
          const count = <span className="font-normal text-muted tabular-nums">{length}</span>;
          return length === 0
            ? <span key={name} className={clsx(chip, 'border-transparent text-muted')}>{name} {count}</span>
            : <a key={name} href={`#${board}-${String(at)}`} className={clsx(chip, 'border-edge bg-surface font-semibold hover:border-ink')}>{name} {count}</a>;
        })}
      </nav>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways where columns do not fit: reachable by keyboard */}
      <div ref={region} className="-mx-4 grid scroll-px-8 gap-x-3 gap-y-5 overflow-x-auto px-4 pb-4 sm:-mx-8 sm:px-8 md:grid-cols-(--columns)" style={{ '--columns': template } as CSSProperties} tabIndex={0} role="region" aria-label="Board">
        {columns.map((column, at) => (
          <section key={column.name} id={`${board}-${String(at)}`} aria-label={column.name} className={clsx('min-w-0 scroll-mt-16', column.orders.length === 0 && 'max-md:hidden')}>
            <h2 className="mb-2 flex items-baseline gap-2 font-semibold">{column.name} <span className="text-sm text-muted tabular-nums">{column.orders.length}</span></h2>
            <ul className="space-y-3">
              {column.orders.map((order) => <li key={order.id}><OrderCard order={order} now={now} showsPlace={showsPlace} onChanged={onChanged} onStale={onStale} /></li>)}
            </ul>
          </section>
        ))}
      </div>
    </>
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
