'use client';

import { Button, buttonStyles } from '@foodsaas/ui/button';
import Link from 'next/link';
import { useNow } from '@/lib/use-now';
import type { Cart } from './cart-documents';
import type { CartStore } from './cart-store';
import { fulfilmentOf } from './fulfilment';
import { overlays } from './overlay-store';
import { fixOf, problemText, type Fix, type ProblemWords } from './problem-fix';

type Props = { cart: Cart; store: CartStore; isBusy: boolean; words: ProblemWords; timeZone: string; region: string; country: string; menuHref: string; fulfilmentHref: string };

/** What stands in the way of an order, each with its nearest fix as a button. */
export function ProblemList({ cart, store, isBusy, words, timeZone, region, country, menuHref, fulfilmentHref }: Props) {
  const now = useNow();
  const mend = (fix: Fix) => {
    if (fix.kind === 'remove') void store.changeLine({ lineId: fix.lineId, quantity: 0 });
    if (fix.kind === 'choose') overlays.open({ kind: 'dish', slug: fix.slug, lineId: fix.lineId });
    if (fix.kind === 'time') void store.setFulfilment({ ...fulfilmentOf(cart, country), requestedFor: fix.at });
  };
  if (cart.problems.length === 0) return null;
  return (
    <section role="alert" className="rounded-card border border-danger p-4">
      <h3 className="font-semibold">{words.title}</h3>
      <ul className="mt-2 flex flex-col gap-4">
        {cart.problems.map((problem) => {
          const fix = fixOf(problem, cart, words, { timeZone, region, now });
          return (
            <li key={`${problem.code} ${problem.lineId ?? ''}`} className="flex flex-col items-start gap-2">
              <p>{problemText(problem, cart, words)}</p>
              {fix ? <FixButton fix={fix} isBusy={isBusy} href={fix.kind === 'menu' ? menuHref : fulfilmentHref} onMend={mend} /> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function FixButton({ fix, isBusy, href, onMend }: { fix: Fix; isBusy: boolean; href: string; onMend: (fix: Fix) => void }) {
  if (fix.kind === 'fulfilment') {
    return (
      <a href={href} onClick={overlays.close} className={buttonStyles('outline')}>
        {fix.text}
      </a>
    );
  }
  if (fix.kind === 'menu') {
    return (
      <Link href={href} prefetch={false} onClick={overlays.close} className={buttonStyles('outline')}>
        {fix.text}
      </Link>
    );
  }
  return (
    <Button variant="outline" disabled={isBusy} onClick={() => onMend(fix)}>
      {fix.text}
    </Button>
  );
}
