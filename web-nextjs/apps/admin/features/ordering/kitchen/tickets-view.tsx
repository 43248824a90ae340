'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Problems } from '@/components/ui/notice';
import { useNow } from '@/lib/use-now';
import type { Order } from '../documents';
import { AllDay } from './all-day';
import { commandOf } from './keys';
import { OffMenu } from './off-menu';
import { TicketCard } from './ticket-card';
import { allDay, chosenAt, ticketsOf } from './tickets';
import { useBumps } from './use-bumps';

type Props = { orders: ReadonlyMap<string, Order>; station: string; onHeard: (order: Order) => void };

/** Whether a press is meant for what has the focus rather than for the tickets. */
const isTaken = (event: KeyboardEvent) =>
  event.target instanceof HTMLElement && (event.target.closest('input, select, textarea, a, [role="dialog"], [role="menu"]') !== null || (event.key === 'Enter' && event.target.closest('button') !== null));

export function TicketsView({ orders, station, onHeard }: Props) {
  const now = useNow();
  const tickets = ticketsOf(orders.values(), station);
  const [choice, setChoice] = useState<{ id: string | null; at: number }>({ id: null, at: 0 });
  const chosen = chosenAt(tickets, choice.id, choice.at);
  const bumps = useBumps(onHeard);

  const choose = (at: number) => { setChoice({ id: tickets[at]?.order.id ?? null, at }); };
  const bump = (at: number) => {
    const ticket = tickets[at];
    if (!ticket) return;
    if (at === chosen) setChoice({ id: null, at });
    void bumps.bump(ticket);
  };

  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const command = event.repeat || isTaken(event) ? null : commandOf(event);
    if (!command) return;
    event.preventDefault();
    if (command.kind === 'undo') void bumps.undo();
    else if (command.kind === 'bump') bump(command.at ?? chosen);
    else choose(Math.max(0, Math.min(tickets.length - 1, chosen + command.by)));
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => { pressed(event); };
    window.addEventListener('keydown', listen);
    return () => { window.removeEventListener('keydown', listen); };
  }, []);

  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button icon="undo" disabled={!bumps.canUndo} onClick={() => { void bumps.undo(); }}>Undo</Button>
        <p className="text-sm text-muted max-sm:hidden [&_kbd]:rounded [&_kbd]:border [&_kbd]:border-edge [&_kbd]:bg-surface [&_kbd]:px-1.5 [&_kbd]:font-sans"><kbd>1</kbd>–<kbd>9</kbd> bump a ticket, <kbd>←</kbd> <kbd>→</kbd> choose one, <kbd>Enter</kbd> bumps it, <kbd>U</kbd> takes the last bump back.</p>
        <p role="status" className="text-sm font-semibold">{bumps.said}</p>
      </div>
      <Problems problems={bumps.problems} className="mb-4" />
      <div className="grid items-start gap-4 xl:grid-cols-[1fr_16rem]">
        {tickets.length === 0 ? (
          <EmptyState icon="utensils" title="Nothing to cook">Accepted orders appear here by themselves, the first due first.</EmptyState>
        ) : (
          <ul className="grid h-fit gap-4 md:grid-cols-2 2xl:grid-cols-3">
            {tickets.map((ticket, at) => (
              <li key={ticket.order.id}>
                <TicketCard ticket={ticket} place={at + 1} now={now} isChosen={at === chosen} onBump={() => { bump(at); }} onToggle={(lineId, isReady) => { void bumps.toggle(ticket.order.id, [lineId], isReady); }} />
              </li>
            ))}
          </ul>
        )}
        <div className="space-y-4 xl:sticky xl:top-4">
          {tickets.length > 0 && <AllDay counts={allDay(tickets)} />}
          <OffMenu />
        </div>
      </div>
    </>
  );
}
