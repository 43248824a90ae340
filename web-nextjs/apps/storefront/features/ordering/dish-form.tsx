'use client';

import { Button } from '@foodsaas/ui/button';
import { Field } from '@foodsaas/ui/field';
import { formatMoney } from '@foodsaas/ui/format/money';
import { Input } from '@foodsaas/ui/input';
import { useRef, useState, type FormEvent } from 'react';
import { type Chosen, defaultsOf, effectsOf, lacking, placesOf } from '@/features/menu/choice';
import { chosenFacts } from '@/features/menu/chosen-facts';
import { fill } from '@/lib/fill';
import { useTask } from '@/lib/use-task';
import { useIsInBrowser } from '@/lib/use-is-in-browser';
import { preference } from './device-cart';
import type { Dish, DishWords } from './dish';
import { DishFacts } from './dish-facts';
import { chosenInput, priceOf } from './dish-price';
import { moneyOf } from './minor-units';
import { OptionGroups } from './option-groups';
import { overlays } from './overlay-store';
import { QuantityStepper } from './quantity-stepper';
import { SizePicker } from './size-picker';
import { useOrderingOptions } from './use-ordering-options';

/** How a line of the cart was chosen, where it is chosen anew. */
export type EarlierChoice = { lineId: string; sizeId: string; optionIds: string[]; quantity: number; grams: number | null; note: string | null };

type Props = { dish: Dish; words: DishWords; locale: string; region: string; earlier?: EarlierChoice; isAsked?: boolean };

/**
 * A dish as it is chosen: size, options, how many; what it contains then and what it costs; into the cart. Written by the server, so that it can be read before it
 * works. Whether the brand takes orders is asked once somebody turns to it, or at once where he came to order (`isAsked`).
 */
export function DishForm({ dish, words, locale, region, earlier, isAsked = false }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [sizeId, setSizeId] = useState(() => sizeOf(dish, earlier)?.id ?? '');
  const [chosen, setChosen] = useState<Chosen>(() => (earlier ? placesOf(dish.groups, new Set(earlier.optionIds)) : defaultsOf(dish.groups)));
  const [quantity, setQuantity] = useState(earlier?.quantity ?? 1);
  const size = dish.sizes.find(({ id }) => id === sizeId);
  const [grams, setGrams] = useState(earlier?.grams ?? size?.perGrams ?? 0);
  const [note, setNote] = useState(earlier?.note ?? '');
  const [isTried, setTried] = useState(false);
  const { isBusy, refusal, run } = useTask();
  const isReady = useIsInBrowser();
  const [isTurnedTo, setTurnedTo] = useState(isAsked);
  const takesOrders = useOrderingOptions(locale, isTurnedTo)?.locations.length !== 0;

  const missing = lacking(dish.groups, chosen);
  const isByWeight = typeof size?.perGrams === 'number';
  const price = size ? priceOf({ size, groups: dish.groups, chosen, quantity, grams, service: isReady ? (preference.get()?.service ?? null) : null }) : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [first] = missing;
    if (first !== undefined) return form.current?.querySelector<HTMLElement>(`[data-group="${first}"]`)?.focus();
    const line = { sizeId, options: chosenInput(dish.groups, chosen), quantity, grams: isByWeight ? grams : null, note: note.trim() };
    const isDone = await run(async () => {
      const { cartStore } = await import('./cart-store');
      const cart = cartStore(locale);
      return earlier ? cart.changeLine({ lineId: earlier.lineId, ...line }) : cart.add({ itemId: dish.id, ...line });
    });
    if (!isDone) return;
    if (earlier) overlays.open({ kind: 'cart' });
    else overlays.announce(dish.name);
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notes that somebody turns to it
    <form ref={form} onSubmit={(event) => void submit(event)} onFocus={() => setTurnedTo(true)} onPointerDown={() => setTurnedTo(true)} className="flex flex-col gap-6" noValidate>
      <SizePicker sizes={dish.sizes} picked={sizeId} words={words} onPick={setSizeId} />
      {dish.groups.length > 0 ? (
        <section className="flex flex-col gap-6">
          <h2 className="text-2xl font-bold">{words.options}</h2>
          <OptionGroups groups={dish.groups} chosen={chosen} lacking={isTried ? missing : []} words={words} onChange={setChosen} />
        </section>
      ) : null}
      <DishFacts facts={chosenFacts(dish, effectsOf(dish.groups, chosen))} isChosen={dish.groups.length > 0} words={words} />
      {takesOrders ? null : <p role="status">{words.refusals.NOT_ORDERING}</p>}
      {takesOrders && dish.isAvailable && price !== null ? (
        <div className="flex flex-col gap-5 print:hidden">
          {isByWeight ? (
            <Field label={words.grams}>
              {(control) => <Input {...control} type="number" inputMode="numeric" min={10} max={20_000} step={10} value={grams === 0 ? '' : grams} onChange={(e) => setGrams(Number(e.target.value))} className="max-w-40" />}
            </Field>
          ) : null}
          <Field label={words.note} hint={words.noteHint}>
            {(control) => <Input {...control} maxLength={200} value={note} onChange={(e) => setNote(e.target.value)} />}
          </Field>
          {refusal ? <p role="alert" className="font-medium text-danger">{(words.refusals as Record<string, string>)[refusal.code] ?? words.refusals.OTHER}</p> : null}
          <div className="flex flex-wrap items-center gap-4">
            <QuantityStepper label={words.quantity} less={words.less} more={words.more} quantity={quantity} onChange={setQuantity} />
            <Button type="submit" disabled={!isReady || isBusy || (isByWeight && grams < 1)} className="grow">
              {fill(earlier ? words.keep : words.add, { price: formatMoney(moneyOf(price, dish.currency, dish.digits), region) })}
            </Button>
          </div>
          <noscript>{words.needsScript}</noscript>
        </div>
      ) : null}
    </form>
  );
}

/** The size that was chosen earlier, else the first one that can be ordered. */
const sizeOf = ({ sizes }: Dish, earlier?: EarlierChoice) =>
  sizes.find(({ id }) => id === earlier?.sizeId) ?? sizes.find(({ price }) => price !== null) ?? sizes[0];
