'use client';

import { Icon } from '@foodsaas/ui/icon';

export const MOST_OF_A_DISH = 99;

type Props = { label: string; less: string; more: string; quantity: number; least?: number; isBusy?: boolean; onChange: (quantity: number) => void };

const BUTTON = 'inline-flex size-11 items-center justify-center rounded-control hover:bg-[color-mix(in_oklab,var(--text)_8%,transparent)] disabled:opacity-40';

/** How many of something: two buttons with the number between them. */
export function QuantityStepper({ label, less, more, quantity, least = 1, isBusy = false, onChange }: Props) {
  return (
    <div role="group" aria-label={label} className="inline-flex items-center rounded-control border border-border">
      <button type="button" className={BUTTON} aria-label={less} disabled={isBusy || quantity <= least} onClick={() => onChange(quantity - 1)}>
        <Icon name="minus" />
      </button>
      <output aria-live="polite" className="min-w-8 text-center font-semibold tabular-nums">
        {quantity}
      </output>
      <button type="button" className={BUTTON} aria-label={more} disabled={isBusy || quantity >= MOST_OF_A_DISH} onClick={() => onChange(quantity + 1)}>
        <Icon name="plus" />
      </button>
    </div>
  );
}
