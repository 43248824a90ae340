'use client';

import clsx from 'clsx';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { useConsole } from '@/features/console/console-context';
import { type Age, ageOf } from '../board/age';
import { amountText, dishText, piecesOf, serviceNames, whereText } from '../words';
import type { Ticket } from './tickets';

const heads: Record<Age['tone'], string> = { fresh: 'bg-leaf-soft text-leaf-strong', soon: 'bg-amber-soft text-amber', late: 'bg-danger-soft text-danger' };

type Props = { ticket: Ticket; place: number; now: Date; isChosen: boolean; onBump: () => void; onToggle: (lineId: string, isReady: boolean) => void };

export function TicketCard({ ticket: { order, lines }, place, now, isChosen, onBump, onToggle }: Props) {
  const { brand } = useConsole();
  const age = ageOf(order, now);
  return (
    <article aria-label={`Ticket ${order.number}`} aria-current={isChosen || undefined} className={clsx('card flex flex-col overflow-clip text-xl leading-snug', isChosen && 'outline-4 outline-offset-2 outline-focus')}>
      <header className={clsx('flex flex-wrap items-baseline gap-x-3 px-4 py-2', heads[age?.tone ?? 'fresh'])}>
        {place <= 9 && <kbd className="rounded border border-current px-1.5 font-mono text-base">{place}</kbd>}
        <h2 className="text-2xl font-bold tabular-nums">{order.number}</h2>
        <span className="ml-auto text-lg font-semibold">{age?.text}</span>
        <span className="w-full text-base">{order.service === 'DELIVERY' ? serviceNames.DELIVERY : whereText(order)}</span>
      </header>
      <ul className="flex-1 divide-y divide-line">
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" aria-pressed={line.isReady} onClick={() => { onToggle(line.id, !line.isReady); }} className="flex min-h-14 w-full items-start gap-3 px-4 py-2.5 text-left hover:bg-sunken">
              <span className="shrink-0 text-2xl font-bold tabular-nums">{amountText({ ...line, quantity: piecesOf(line) })}</span>
              <span className="min-w-0 flex-1 break-words">
                <span lang={brand.defaultLocale} className="hyphens-auto">
                  <span className={clsx('font-semibold', line.isReady && 'text-muted line-through')}>{dishText(line)}</span>
                  {line.options.map(({ optionId, name }) => <span key={optionId} className="block text-lg text-muted">{name}</span>)}
                </span>
                {line.note !== null && <span className="block text-lg font-bold text-danger">“{line.note}”</span>}
              </span>
              {line.isReady && <Icon name="check" className="size-7 text-leaf" />}
            </button>
          </li>
        ))}
      </ul>
      {order.note !== null && <p className="bg-amber-soft px-4 py-2 text-lg font-bold break-words">“{order.note}”</p>}
      <Button look="primary" className="m-3 min-h-14 text-xl" aria-label={`Bump ${order.number}`} onClick={onBump}>Bump</Button>
    </article>
  );
}
