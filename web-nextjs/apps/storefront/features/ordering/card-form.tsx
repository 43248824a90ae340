'use client';

import { Button } from '@foodsaas/ui/button';
import { Card } from '@foodsaas/ui/card';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { change } from '@/lib/browser-api';
import type { Texts } from '@/text';
import { AuthenticationDialog } from './authentication-dialog';
import { CONFIRM_SIMULATED_PAYMENT, type Order } from './order-documents';
import { afterCard, type PayStep } from './payment-state';

type Props = { order: Order; words: Texts['ordering']['card']; locale: string };
type Answer = 'AUTHENTICATE' | 'FAIL';

/** A payment that failed earlier is known as failed for a while after the next try. */
const NEWS_TAKES = 5_000;

/** The card of an order that waits for its money, at the simulated gateway; another gateway's own form is not ours. */
export function CardForm({ order, words, locale }: Props) {
  const session = order.payment.session;
  const [number, setNumber] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [step, setStep] = useState<PayStep>({ step: 'card', failureCode: null });
  const [isOldNews, setOldNews] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    if (!isOldNews) return;
    const timer = setTimeout(() => setOldNews(false), NEWS_TAKES);
    return () => clearTimeout(timer);
  }, [isOldNews]);

  const send = async (answer: Answer | null) => {
    setBusy(true);
    setOldNews(order.payment.status === 'FAILED');
    const { payload, refusal } = await change(CONFIRM_SIMULATED_PAYMENT, { input: { clientSecret: session?.clientSecret ?? '', number: number.replace(/\s/g, ''), answer } }, locale);
    setStep(refusal ? { step: 'card', failureCode: refusal.code } : afterCard(payload.confirmation));
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(null);
  };
  // A card that was taken slowly may be refused later: the order says so then.
  const declined = step.step === 'processing' && !isOldNews && order.payment.status === 'FAILED' ? order.payment.failureCode : step.step === 'card' ? step.failureCode : null;
  const isProcessing = step.step === 'processing' && declined === null;

  return (
    <Card className="flex flex-col gap-5 p-5 sm:p-6">
      <h2 ref={title} tabIndex={-1} className="text-2xl font-bold outline-none">
        {words.title}
      </h2>
      {session?.gateway === 'STRIPE' ? <p role="alert">{words.unavailable}</p> : null}
      {!session?.isReady || isProcessing ? <p role="status">{isProcessing ? words.processing : words.preparing}</p> : null}
      {session?.gateway === 'SIMULATOR' && session.isReady && !isProcessing ? (
        <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
          <Field label={words.number} hint={words.testCards} error={declined ? ((words.failures as Record<string, string>)[declined] ?? words.failures.OTHER) : null}>
            {(control) => <Input {...control} inputMode="numeric" autoComplete="cc-number" maxLength={23} value={number} onChange={(e) => setNumber(e.target.value)} className="max-w-80 font-mono" />}
          </Field>
          <Button type="submit" className="self-start" disabled={isBusy || number.replace(/\s/g, '').length < 12}>
            {words.pay}
          </Button>
        </form>
      ) : null}
      {step.step === 'authenticate' ? <AuthenticationDialog words={words} isBusy={isBusy} onAnswer={(answer) => void send(answer)} /> : null}
    </Card>
  );
}
