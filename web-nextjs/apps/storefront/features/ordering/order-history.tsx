'use client';

import { Button } from '@foodsaas/ui/button';
import { formatMoney } from '@foodsaas/ui/format/money';
import { useCallback, useEffect, useState } from 'react';
import { Section } from '@/features/account/section';
import { ask, Refused } from '@/lib/browser-api';
import { fill } from '@/lib/fill';
import type { Texts } from '@/text';
import { MY_ORDERS, type PastOrder } from './order-documents';
import { ReorderButton } from './reorder-button';

type Props = { words: Texts['ordering']; locale: string; region: string; checkoutHref: string };
type Pages = { orders: PastOrder[]; after: string | null; hasMore: boolean };

/** What the diner ordered, newest first, each to be had again with one tap. */
export function OrderHistory({ words, locale, region, checkoutHref }: Props) {
  const [pages, setPages] = useState<Pages | null>(null);
  const [isOffline, setOffline] = useState(false);
  const load = useCallback(
    async (after: string | null) => {
      try {
        const { nodes, pageInfo } = (await ask(MY_ORDERS, { after }, locale)).myOrders;
        setPages((before) => ({ orders: [...(after ? (before?.orders ?? []) : []), ...nodes], after: pageInfo.endCursor, hasMore: pageInfo.hasNextPage }));
        setOffline(false);
      } catch (failure) {
        if (!(failure instanceof Refused)) throw failure;
        setOffline(true);
      }
    },
    [locale],
  );
  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the state is set once the answer is there
    void load(null);
  }, [load]);
  const text = words.order;
  const day = new Intl.DateTimeFormat(region, { dateStyle: 'medium' });
  return (
    <Section title={text.history}>
      {isOffline ? <p role="alert">{words.refusals.OFFLINE}</p> : null}
      {pages?.orders.length === 0 ? <p className="text-muted">{text.noOrders}</p> : null}
      <ul className="divide-y divide-border">
        {pages?.orders.map((order) => (
          <li key={order.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 grow">
              <p className="font-semibold">
                {day.format(new Date(order.placedAt))} · {text.statuses[order.status]}
              </p>
              <p className="break-words text-sm text-muted">{order.lines.map(({ quantity, name }) => `${String(quantity)} × ${name}`).join(', ')}</p>
            </div>
            <span className="tabular-nums">{formatMoney(order.total, region)}</span>
            <ReorderButton of={{ orderId: order.id }} label={fill(text.reorderOf, { number: order.number })} words={words} locale={locale} checkoutHref={checkoutHref} />
          </li>
        ))}
      </ul>
      {pages?.hasMore ? (
        <Button variant="quiet" className="self-start" onClick={() => void load(pages.after)}>
          {text.more}
        </Button>
      ) : null}
    </Section>
  );
}
