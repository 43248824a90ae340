'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { useConsole } from '@/features/console/console-context';
import { formatMoney } from '@/lib/money';
import type { Order } from '../documents';
import { amountText, clockText, dishText, methodNames, piecesOf, serviceNames, statusNames, whereText } from '../words';
import { type Age, ageOf } from './age';
import { OrderActions } from './order-actions';

const edges: Record<Age['tone'], string> = { fresh: 'border-l-leaf', soon: 'border-l-amber', late: 'border-l-danger' };
const tones = { fresh: 'good', soon: 'warning', late: 'danger' } as const;

type Props = { order: Order; now: Date; showsPlace: boolean; onChanged: (order: Order) => void; onStale: () => void };

export function OrderCard({ order, now, showsPlace, onChanged, onStale }: Props) {
  const { path } = useConsole();
  const age = ageOf(order, now);
  const { timeZone } = order.location;
  return (
    <article aria-label={`Order ${order.number}`} data-age={age?.tone} className={clsx('card border-l-4 p-3', age ? edges[age.tone] : 'border-l-line')}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="text-lg leading-tight font-bold tabular-nums">
          <Link href={path(`orders/${encodeURIComponent(order.id)}`)} className="rounded hover:underline">{order.number}</Link>
        </h3>
        {age ? <Badge tone={tones[age.tone]}>{age.text}</Badge> : <Badge tone={order.status === 'COMPLETED' ? 'neutral' : 'danger'}>{statusNames[order.status]}</Badge>}
        <span className="ml-auto text-sm font-semibold">{serviceNames[order.service]}</span>
      </div>
      <p className="mt-1 truncate text-sm text-muted">
        {[order.contact?.name, order.service === 'PICKUP' ? null : whereText(order), showsPlace ? order.location.name : null].filter((text) => typeof text === 'string').join(' · ')}
      </p>
      {order.requestedFor !== null && <p className="text-sm font-semibold">Wanted for {clockText(order.requestedFor, timeZone)}</p>}
      <ul className="mt-2 space-y-1">
        {order.lines.filter((line) => piecesOf(line) > 0).map((line) => (
          <li key={line.id} className={clsx('flex gap-2 leading-snug', line.isReady && 'text-muted line-through')}>
            <span className="shrink-0 font-semibold tabular-nums">{amountText({ ...line, quantity: piecesOf(line) })}</span>
            <span className="min-w-0 break-words">
              {dishText(line)}
              {line.options.length > 0 && <span className="block text-sm text-muted">{line.options.map(({ name }) => name).join(', ')}</span>}
              {line.note !== null && <span className="block text-sm font-semibold">“{line.note}”</span>}
              {line.isReady && <span className="sr-only"> (ready)</span>}
            </span>
          </li>
        ))}
      </ul>
      {order.note !== null && <p className="mt-2 rounded-md bg-amber-soft px-2 py-1 text-sm font-semibold break-words">“{order.note}”</p>}
      <p className="mt-2 flex flex-wrap justify-between gap-x-2 text-sm text-muted">
        <span>{methodNames[order.payment.method]}{order.promisedFor !== null && ` · for ${clockText(order.promisedFor, timeZone)}`}</span>
        <span className="font-semibold text-ink tabular-nums">{formatMoney(order.total)}</span>
      </p>
      <OrderActions order={order} onChanged={onChanged} onStale={onStale} />
    </article>
  );
}
