'use client';

import { Button } from '@foodsaas/ui/button';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Texts } from '@/text';
import type { Order, PaymentSession } from '../order-documents';
import { paying } from '../paying';
import { appearanceOf } from './appearance';
import { StripePayment, type StripeStep } from './stripe-payment';

type Props = { payment: Pick<Order['payment'], 'status' | 'failureCode'>; session: PaymentSession; token: string; returnPath: string; words: Texts['ordering']['card']; locale: string };
type Shown = StripeStep | { step: 'loading' } | { step: 'broken' };

/** What Stripe was still at may come to nothing; so long after the order says so, Stripe is asked whether it was this try. */
const LOOKS_AGAIN = 5_000;

/** The payment of an order at Stripe: its own fields in its own frames, so that no number of a card ever reaches this page. That the money is there is told by the order, not by this. */
export function StripeForm({ payment: { status, failureCode }, session, token, returnPath, words, locale }: Props) {
  const fields = useRef<HTMLDivElement>(null);
  const payment = useRef<StripePayment | null>(null);
  const [shown, setShown] = useState<Shown>({ step: 'loading' });
  const [isReady, setReady] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const { publishableKey, account, clientSecret } = session;

  useEffect(() => {
    let isWanted = true;
    let takeAway: (() => void) | null = null;
    const begin = async () => {
      const opened = await StripePayment.open({ gateway: 'STRIPE', publishableKey, account, clientSecret, isReady: true }, locale);
      const step = await opened?.look();
      if (!isWanted) return;
      payment.current = opened;
      setShown(step ?? { step: 'broken' });
      const node = fields.current;
      if (step?.step !== 'form' || !node || !opened) return;
      takeAway = opened.show(node, appearanceOf(document.documentElement), { onReady: () => setReady(true), onFail: () => setShown({ step: 'broken' }) });
    };
    begin().catch(() => (isWanted ? setShown({ step: 'broken' }) : undefined));
    return () => {
      isWanted = false;
      takeAway?.();
    };
  }, [publishableKey, account, clientSecret, locale, round]);

  const isDoubtful = shown.step === 'processing' && status === 'FAILED';
  useEffect(() => {
    if (!isDoubtful) return;
    const again = (step: StripeStep | undefined) => {
      if (step?.step !== 'form') return;
      setShown({ step: 'loading' });
      setReady(false);
      setRound((before) => before + 1);
    };
    const timer = setInterval(() => void payment.current?.look().then(again, () => undefined), LOOKS_AGAIN);
    return () => clearInterval(timer);
  }, [isDoubtful]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    paying.begin(token);
    const step = await payment.current?.confirm(new URL(returnPath, location.origin).href).catch((): StripeStep => ({ step: 'refused', message: null }));
    setShown(step ?? { step: 'broken' });
    setBusy(false);
  };

  /** By the page of the order, whose address knows which one it is. */
  const loadAgain = () => {
    location.assign(`${returnPath}#${token}`);
    if (location.pathname === returnPath) location.reload();
  };

  if (shown.step === 'broken') {
    return (
      <div role="alert" className="flex flex-col items-start gap-3">
        <p>{words.notLoaded}</p>
        <Button variant="outline" onClick={loadAgain}>
          {words.loadAgain}
        </Button>
      </div>
    );
  }
  if (shown.step === 'processing') return <p role="status">{words.processing}</p>;
  const declined = shown.step === 'refused' ? (shown.message ?? words.failures.OTHER) : failureCode && !isBusy ? ((words.failures as Record<string, string>)[failureCode] ?? words.failures.OTHER) : null;
  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4" noValidate>
      {isReady ? null : <p role="status">{words.preparing}</p>}
      <div ref={fields} />
      {declined ? <p role="alert" className="font-medium text-danger">{declined}</p> : null}
      <Button type="submit" className="self-start" disabled={!isReady || isBusy}>
        {words.pay}
      </Button>
    </form>
  );
}
