'use client';

import { Button } from '@foodsaas/ui/button';
import { useState } from 'react';
import { change } from '@/lib/browser-api';
import { useTask } from '@/lib/use-task';
import type { Texts } from '@/text';
import { CANCEL_OWN_ORDER, type Order } from './order-documents';
import { refusalIn } from './refusal-text';

type Props = { token: string; words: Texts['ordering']; locale: string; onCancelled: (order: Order) => void };

/** Calls the order off, after asking once more. */
export function CancelButton({ token, words, locale, onCancelled }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { isBusy, refusal, run } = useTask();
  const cancel = () =>
    run(async () => {
      const { payload, refusal: refused } = await change(CANCEL_OWN_ORDER, { input: { token } }, locale);
      if (payload?.order) onCancelled(payload.order);
      return refused;
    });
  if (!isAsking) {
    return (
      <Button variant="danger" onClick={() => setAsking(true)}>
        {words.order.cancel}
      </Button>
    );
  }
  return (
    <div role="group" aria-label={words.order.cancelAsk} className="flex flex-wrap items-center gap-3">
      <p className="font-medium">{words.order.cancelAsk}</p>
      <Button variant="danger" disabled={isBusy} onClick={() => void cancel()}>
        {words.order.cancelYes}
      </Button>
      <Button variant="quiet" disabled={isBusy} onClick={() => setAsking(false)}>
        {words.order.cancelNo}
      </Button>
      {refusal ? <p role="alert" className="basis-full text-danger">{refusalIn(words.refusals, refusal)}</p> : null}
    </div>
  );
}
