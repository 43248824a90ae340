'use client';

import { useEffect } from 'react';
import type { Texts } from '@/text';
import { CardForm } from './card-form';
import { isToBePaid } from './payment-state';
import { Totals } from './totals';
import { useTrackedOrder } from './use-tracked-order';

type Props = { token: string; orderHref: string; words: Texts['ordering']; locale: string; region: string; onPaid: () => void };

/** The payment of an order that was just placed. It is done when the order says so: not when a card was taken. */
export function PaymentOf({ token, orderHref, words, locale, region, onPaid }: Props) {
  const { order } = useTrackedOrder(token, locale);
  const isPaid = order ? !isToBePaid(order) : false;
  useEffect(() => {
    if (isPaid) onPaid();
  }, [isPaid, onPaid]);
  if (!order || isPaid) return <p role="status" className="min-h-60 text-lg">{words.checkout.placing}</p>;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_24rem]">
      <CardForm order={order} token={token} returnPath={orderHref} words={words.card} locale={locale} />
      <Totals sum={order} words={words.totals} region={region} />
    </div>
  );
}
