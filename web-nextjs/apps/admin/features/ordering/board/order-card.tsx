'use client';

import clsx from 'clsx';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { useConsole } from '@/features/console/console-context';
import { formatMoney } from '@/lib/money';
import type { Order, OrderLine } from '../documents';
import { isPaymentFailed, paymentText } from '../payment-text';
import { amountText, clockText, dishText, piecesOf, serviceNames, statusNames, whereText } from '../words';
import { type Age, ageOf } from './age';
import { OrderActions } from './order-actions';

const edges: Record<Age['tone'], string> = { fresh: 'border-l-leaf', soon: 'border-l-amber', late: 'border-l-danger' };
const tones = { fresh: 'good', soon: 'warning', late: 'danger' } as const;

type Props = { order: Order; now: Date; showsPlace: boolean; onChanged: (order: Order) => void; onStale: () => void };

export function OrderCard({ order, now, showsPlace, onChanged, onStale }: Props) {
  const { brand, path } = useConsole();
  const age = ageOf(order, now);
  const { timeZone } = order.location;
  const made = order.lines.filter((line) => piecesOf(line) > 0);
  return (
    <article aria-label={`Order ${order.number}`} data-age={age?.tone} className={clsx('card @container border-l-4 p-3', age ? edges[age.tone] : 'border-l-line')}>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h3 className="text-lg leading-tight font-bold tabular-nums">
          <Link href={path(`orders/${encodeURIComponent(order.id)}`)} className="rounded hover:underline">{order.number}</Link>
        </h3>
        <span className="@max-[17rem]:order-last @max-[17rem]:w-full">{age ? <Badge tone={tones[age.tone]}>{age.text}</Badge> : <Badge tone={order.status === 'COMPLETED' ? 'neutral' : 'danger'}>{statusNames[order.status]}</Badge>}</span>
        <span className="ml-auto text-sm font-semibold">{serviceNames[order.service]}</span>
      </div>
      <p className="mt-1 line-clamp-3 text-sm break-words text-muted">
        {[order.contact?.name, order.service === 'PICKUP' ? null : whereText(order), showsPlace ? order.location.name : null].filter((text) => typeof text === 'string').join(' · ')}
      </p>
      {order.requestedFor !== null && <p className="text-sm font-semibold">Wanted for {clockText(order.requestedFor, timeZone)}</p>}
      {age === null ? <p lang={brand.defaultLocale} className="mt-1 line-clamp-2 text-sm break-words">{made.map(lineText).join(', ')}</p> : <Lines lines={made} />}
      {age !== null && order.note !== null && <p className="mt-2 rounded-md bg-amber-soft px-2 py-1 text-sm font-semibold break-words">“{order.note}”</p>}
      <p className="mt-2 flex flex-wrap justify-between gap-x-2 text-sm text-muted">
        <span><span className={clsx(isPaymentFailed(order) && 'font-semibold text-danger')}>{paymentText(order)}</span>{age !== null && order.promisedFor !== null && ` · for ${clockText(order.promisedFor, timeZone)}`}</span>
        <span className="font-semibold text-ink tabular-nums">{formatMoney(order.total)}</span>
      </p>
      <OrderActions order={order} onChanged={onChanged} onStale={onStale} />
    </article>
  );
}

const madeText = (line: OrderLine) => amountText({ ...line, quantity: piecesOf(line) });
const lineText = (line: OrderLine) => `${madeText(line)} ${dishText(line)}`;

function Lines({ lines }: { lines: readonly OrderLine[] }) {
  const { brand } = useConsole();
  return (
    <ul className="mt-2 space-y-1">
      {lines.map((line) => (
        <li key={line.id} className={clsx('flex gap-2 leading-snug', line.isReady && 'text-muted line-through')}>
          <span className="shrink-0 font-semibold tabular-nums">{madeText(line)}</span>
          <span className="min-w-0 break-words">
            <span lang={brand.defaultLocale} className="hyphens-auto">
              {dishText(line)}
              {line.options.length > 0 && <span className="block text-sm text-muted">{line.options.map(({ name }) => name).join(', ')}</span>}
            </span>
            {line.note !== null && <span className="block text-sm font-semibold">“{line.note}”</span>}
            {line.isReady && <span className="sr-only"> (ready)</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
