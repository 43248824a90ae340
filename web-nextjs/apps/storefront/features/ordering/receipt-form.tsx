'use client';

import { Button } from '@foodsaas/ui/button';
import { useEffect, useRef } from 'react';

type Props = { token: string; label: string; sendsItself: boolean };

/** Fetches the receipt as a file. The link's secret is sent as a form, so that it stands in no address and in nobody's log. */
export function ReceiptForm({ token, label, sendsItself }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!sendsItself) return;
    form.current?.requestSubmit();
    // Once: not again with each reload.
    history.replaceState(null, '', `#${token}`);
  }, [sendsItself, token]);
  return (
    <form ref={form} method="post" action="/exports/receipt.pdf">
      <input type="hidden" name="token" value={token} />
      <Button type="submit" variant="outline">
        {label}
      </Button>
    </form>
  );
}
