'use client';

import { Button } from '@foodsaas/ui/button';
import { Card } from '@foodsaas/ui/card';
import { Field } from '@foodsaas/ui/field';
import { formatMoney } from '@foodsaas/ui/format/money';
import { Input } from '@foodsaas/ui/input';
import { useRef, useState, type FormEvent } from 'react';
import { change } from '@/lib/browser-api';
import { fill } from '@/lib/fill';
import { useTask } from '@/lib/use-task';
import { newKey } from './attempt';
import { CardForm } from './card-form';
import type { CheckoutWords } from './checkout-words';
import { digitsOf } from './minor-units';
import { TIP_ORDER, type Order } from './order-documents';
import { refusalIn } from './refusal-text';
import { tipTyped } from './tip';

type Props = { token: string; order: Order; words: CheckoutWords; locale: string; region: string; onChange: (order: Order) => void };

/** A tip for an order that was handed over: offered, to be paid, or given. */
export function LaterTip(props: Props) {
  const { token, order, words, locale, region } = props;
  const tip = order.laterTip;
  if (tip?.status === 'CAPTURED' || tip?.status === 'AUTHORISED') {
    return (
      <p role="status">
        {fill(words.order.tipThanks, { amount: formatMoney(tip.amount, region) })}
        {tip.refunded.minorUnits > 0 ? ` ${fill(words.order.tipRefunded, { amount: formatMoney(tip.refunded, region) })}` : null}
      </p>
    );
  }
  if (!order.canTip) return null;
  if (!tip?.session) return <TipForm {...props} />;
  const cardWords = { ...words.card, title: fill(words.order.tipPay, { amount: formatMoney(tip.amount, region) }) };
  return <CardForm order={{ ...order, payment: { ...order.payment, ...tip } }} token={token} returnPath={location.pathname} words={cardWords} locale={locale} />;
}

function TipForm({ token, order, words, locale, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const { isBusy, refusal, run } = useTask();
  const sent = useRef<{ amount: number; key: string } | null>(null);
  const { currency } = order.total;
  const amount = tipTyped(typed, digitsOf(order.total.amount));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!amount) return;
    // The same again, after a lost answer, is the same wish.
    if (sent.current?.amount !== amount) sent.current = { amount, key: newKey() };
    const { key } = sent.current;
    void run(async () => {
      const { payload, refusal: refused } = await change(TIP_ORDER, { input: { token, amount, idempotencyKey: key } }, locale);
      if (payload?.order) onChange(payload.order);
      return refused;
    });
  };
  return (
    <Card className="p-5 sm:p-6 print:hidden">
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <h2 className="text-xl font-bold">{words.order.tipOffer}</h2>
        <Field label={fill(words.tip.amount, { currency })} error={typed !== '' && amount === null ? words.tip.invalid : refusal ? refusalIn(words.refusals, refusal) : null}>
          {(control) => <Input {...control} inputMode="decimal" autoComplete="off" maxLength={12} value={typed} onChange={(e) => setTyped(e.target.value)} className="max-w-40" />}
        </Field>
        <Button type="submit" variant="outline" className="self-start" disabled={isBusy || !amount}>
          {words.order.tipGive}
        </Button>
      </form>
    </Card>
  );
}
