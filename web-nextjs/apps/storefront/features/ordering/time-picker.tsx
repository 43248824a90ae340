'use client';

import { Field } from '@foodsaas/ui/field';
import { Select } from '@foodsaas/ui/input';
import { useEffect, useState } from 'react';
import { ask, Refused } from '@/lib/browser-api';
import { fill } from '@/lib/fill';
import { useNow } from '@/lib/use-now';
import type { Texts } from '@/text';
import type { Cart } from './cart-documents';
import { clockText, dayOf, dayText, nextDays } from './days';
import { deviceCart } from './device-cart';
import { ORDER_SLOTS } from './ordering-documents';

type Slot = { at: string; isFull: boolean };
type Props = { cart: Cart; isBusy: boolean; words: Texts['ordering']['fulfilment']; timeZone: string; daysAhead: number; locale: string; region: string; onPick: (at: string | null) => void };

/** As soon as possible, or one of the slots of a day. */
export function TimePicker({ cart, isBusy, words, timeZone, daysAhead, locale, region, onPick }: Props) {
  const now = useNow();
  const [day, setDay] = useState<string | null>(null);
  const shown = day ?? (cart.requestedFor ? dayOf(cart.requestedFor, timeZone) : null);
  const slots = useSlots(shown, cart, locale);
  const isLater = shown !== null;
  const asap = cart.requestedFor === null && cart.quote.promisedFor ? fill(words.asapAt, { time: clockText(cart.quote.promisedFor, timeZone, region) }) : words.asap;
  const radio = 'flex min-h-11 cursor-pointer items-center gap-3';
  return (
    <fieldset disabled={isBusy} className="flex flex-col gap-3">
      <legend className="text-sm font-semibold">{words.when}</legend>
      <label className={radio}>
        <input
          type="radio"
          name="when"
          className="size-5 accent-primary"
          checked={!isLater}
          onChange={() => {
            setDay(null);
            if (cart.requestedFor) onPick(null);
          }}
        />
        {asap}
      </label>
      <label className={radio}>
        <input type="radio" name="when" className="size-5 accent-primary" checked={isLater} onChange={() => setDay(nextDays(now, timeZone, daysAhead)[0] ?? null)} />
        {words.later}
      </label>
      {isLater ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={words.day}>
            {(control) => (
              <Select {...control} value={shown} onChange={(e) => setDay(e.target.value)}>
                {nextDays(now, timeZone, daysAhead).map((each) => (
                  <option key={each} value={each}>
                    {dayText(each, region)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={words.time} hint={slots?.length === 0 ? words.noSlots : null}>
            {(control) => (
              <Select {...control} value={slots?.some(({ at }) => at === cart.requestedFor) ? (cart.requestedFor ?? '') : ''} disabled={!slots?.length} onChange={(e) => onPick(e.target.value)}>
                <option value="" disabled>
                  {words.chooseTime}
                </option>
                {slots?.map(({ at, isFull }) => (
                  <option key={at} value={at} disabled={isFull}>
                    {clockText(at, timeZone, region)}
                    {isFull ? ` · ${words.full}` : ''}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      ) : null}
    </fieldset>
  );
}

/** The slots of a day, as they are for what is in the cart; null until they are known. */
function useSlots(date: string | null, { version }: Cart, locale: string): Slot[] | null {
  const [known, setKnown] = useState<{ date: string; slots: Slot[] } | null>(null);
  useEffect(() => {
    const cart = deviceCart.get()?.token;
    if (date === null || !cart) return;
    let isWanted = true;
    ask(ORDER_SLOTS, { cart, date }, locale).then(
      ({ orderSlots }) => (isWanted ? setKnown({ date, slots: orderSlots }) : undefined),
      (failure: unknown) => {
        if (!(failure instanceof Refused)) throw failure;
      },
    );
    return () => {
      isWanted = false;
    };
  }, [date, version, locale]);
  return known?.date === date ? known.slots : null;
}
