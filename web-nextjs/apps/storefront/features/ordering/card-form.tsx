'use client';

import { Card } from '@foodsaas/ui/card';
import { useEffect, useRef } from 'react';
import type { Texts } from '@/text';
import type { Order } from './order-documents';
import { SimulatedForm } from './simulated-form';
import { StripeForm } from './stripe/stripe-form';

type Props = { order: Order; token: string; returnPath: string; words: Texts['ordering']['card']; locale: string };

/** The payment of an order that waits for its money, by the fields of whoever moves it. `returnPath`: the page of orders, to which a bank's page leads back. */
export function CardForm({ order: { payment }, token, returnPath, words, locale }: Props) {
  const { session } = payment;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const isOver = session === null && payment.status === 'FAILED';
  return (
    <Card className="flex flex-col gap-5 p-5 sm:p-6">
      <h2 ref={title} tabIndex={-1} className="text-2xl font-bold outline-none">
        {words.title}
      </h2>
      {isOver ? <p role="alert">{(words.failures as Record<string, string>)[payment.failureCode ?? ''] ?? words.failures.OTHER}</p> : null}
      {session?.isReady || isOver ? null : <p role="status">{words.preparing}</p>}
      {session?.isReady && session.gateway === 'SIMULATOR' ? <SimulatedForm payment={payment} words={words} locale={locale} /> : null}
      {session?.isReady && session.gateway === 'STRIPE' ? (
        <StripeForm key={session.clientSecret} payment={payment} session={session} token={token} returnPath={returnPath} words={words} locale={locale} />
      ) : null}
    </Card>
  );
}
