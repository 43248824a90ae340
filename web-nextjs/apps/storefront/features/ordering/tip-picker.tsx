'use client';

import { Field } from '@foodsaas/ui/field';
import { formatMoney } from '@foodsaas/ui/format/money';
import { Input } from '@foodsaas/ui/input';
import { useState } from 'react';
import { fill } from '@/lib/fill';
import type { Texts } from '@/text';
import type { Cart } from './cart-documents';
import { digitsOf, minorOf, moneyOf } from './minor-units';
import { tipOf, tipTyped } from './tip';

type Props = { cart: Cart; percents: readonly number[]; isBusy: boolean; words: Texts['ordering']['tip']; region: string; onTip: (tip: number) => void };

/** A tip: a part of the sum, an amount of one's own, or none. */
export function TipPicker({ cart, percents, isBusy, words, region, onTip }: Props) {
  const { subtotal, tip } = cart.quote;
  const digits = digitsOf(subtotal.amount);
  const [own, setOwn] = useState<string | null>(null);
  const choices = [0, ...percents].map((percent) => ({ percent, tip: tipOf(minorOf(subtotal.amount), percent) }));
  const typed = own === null ? null : tipTyped(own, digits);
  const isOwn = own !== null || !choices.some((choice) => choice.tip === tip.minorUnits);
  const chip =
    'inline-flex min-h-11 cursor-pointer items-center rounded-control border border-border px-4 font-medium has-checked:border-primary has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-primary';
  return (
    <fieldset disabled={isBusy} className="flex flex-col gap-3">
      <legend className="mb-1.5 text-sm font-semibold">{words.title}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <label key={choice.percent} className={chip}>
            <input
              type="radio"
              name="tip"
              className="sr-only"
              checked={!isOwn && choice.tip === tip.minorUnits}
              onChange={() => {
                setOwn(null);
                onTip(choice.tip);
              }}
            />
            {choice.percent === 0 ? words.none : `${String(choice.percent)} % · ${formatMoney(moneyOf(choice.tip, subtotal.currency, digits), region)}`}
          </label>
        ))}
        <label className={chip}>
          <input type="radio" name="tip" className="sr-only" checked={isOwn} onChange={() => setOwn(tip.minorUnits === 0 ? '' : tip.amount)} />
          {words.other}
        </label>
      </div>
      {isOwn ? (
        <Field label={fill(words.amount, { currency: subtotal.currency })} error={own && typed === null ? words.invalid : null}>
          {(control) => (
            <Input
              {...control}
              inputMode="decimal"
              autoComplete="off"
              className="max-w-40"
              value={own ?? tip.amount}
              onChange={(e) => setOwn(e.target.value)}
              onBlur={() => (typed !== null && typed !== tip.minorUnits ? onTip(typed) : undefined)}
            />
          )}
        </Field>
      ) : null}
    </fieldset>
  );
}
