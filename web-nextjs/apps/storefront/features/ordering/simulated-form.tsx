'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { Input } from '@foodsaas/ui/input';
import { useEffect, useState, type FormEvent } from 'react';
import { change } from '@/lib/browser-api';
import type { Texts } from '@/text';
import { AuthenticationDialog } from './authentication-dialog';
import { CONFIRM_SIMULATED_PAYMENT, type Order } from './order-documents';
import { afterCard, type PayStep } from './payment-state';

type Props = { payment: Order['payment']; words: Texts['ordering']['card']; locale: string };
type Answer = 'AUTHENTICATE' | 'FAIL';

/** A payment that failed earlier is known as failed for a while after the next try. */
const NEWS_TAKES = 5_000;

/** The card at the simulated gateway: no money moves. */
export function SimulatedForm({ payment, words, locale }: Props) {
  const [number, setNumber] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [step, setStep] = useState<PayStep>({ step: 'card', failureCode: null });
  const [isOldNews, setOldNews] = useState(false);
  useEffect(() => {
    if (!isOldNews) return;
    const timer = setTimeout(() => setOldNews(false), NEWS_TAKES);
    return () => clearTimeout(timer);
  }, [isOldNews]);

  const send = async (answer: Answer | null) => {
    setBusy(true);
    setOldNews(payment.status === 'FAILED');
    const { payload, refusal } = await change(CONFIRM_SIMULATED_PAYMENT, { input: { clientSecret: payment.session?.clientSecret ?? '', number: number.replace(/\s/g, ''), answer } }, locale);
    setStep(refusal ? { step: 'card', failureCode: refusal.code } : afterCard(payload.confirmation));
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(null);
  };
  // A card that was taken slowly may be refused later: the order says so then.
  const declined = step.step === 'processing' && !isOldNews && payment.status === 'FAILED' ? payment.failureCode : step.step === 'card' ? step.failureCode : null;
  if (step.step === 'processing' && declined === null) return <p role="status">{words.processing}</p>;
  return (
    <>
      <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
        <Field label={words.number} hint={words.testCards} error={declined ? ((words.failures as Record<string, string>)[declined] ?? words.failures.OTHER) : null}>
          {(control) => <Input {...control} inputMode="numeric" autoComplete="cc-number" maxLength={23} value={number} onChange={(e) => setNumber(e.target.value)} className="max-w-80 font-mono" />}
        </Field>
        <Button type="submit" className="self-start" disabled={isBusy || number.replace(/\s/g, '').length < 12}>
          {words.pay}
        </Button>
      </form>
      {step.step === 'authenticate' ? <AuthenticationDialog words={words} isBusy={isBusy} onAnswer={(answer) => void send(answer)} /> : null}
    </>
  );
}
