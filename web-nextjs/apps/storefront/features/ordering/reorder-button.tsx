'use client';

import { Button } from '@foodsaas/ui/button';
import { change } from '@/lib/browser-api';
import { useTask } from '@/lib/use-task';
import type { Texts } from '@/text';
import { cartStore } from './cart-store';
import { deviceCart } from './device-cart';
import { REORDER } from './order-documents';
import { refusalIn } from './refusal-text';

type Props = { of: { orderToken: string } | { orderId: string }; label?: string; words: Texts['ordering']; locale: string; checkoutHref: string };

/** Puts all of an earlier order into the cart, as far as it can still be had, and goes to the checkout. */
export function ReorderButton({ of, label, words, locale, checkoutHref }: Props) {
  const { isBusy, refusal, run } = useTask();
  const reorder = async () => {
    const isDone = await run(async () => {
      const { payload, refusal: refused } = await change(REORDER, { input: { ...of, token: deviceCart.get()?.token ?? null } }, locale);
      if (refused) return refused;
      return payload.token ? cartStore(locale).take(payload.token) : null;
    });
    if (isDone) location.assign(checkoutHref);
  };
  return (
    <>
      <Button variant="outline" disabled={isBusy} aria-label={label} onClick={() => void reorder()}>
        {words.order.reorder}
      </Button>
      {refusal ? <p role="alert" className="basis-full text-danger">{refusalIn(words.refusals, refusal)}</p> : null}
    </>
  );
}
