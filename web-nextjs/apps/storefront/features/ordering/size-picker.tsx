'use client';

import { useId } from 'react';
import type { DishSize, DishWords } from './dish';

type Props = { sizes: DishSize[]; picked: string; words: DishWords; onPick: (id: string) => void };

/** Sizes with their prices, and where they differ for delivery, pickup or dining in; one of several is picked. */
export function SizePicker({ sizes, picked, words, onPick }: Props) {
  const name = useId();
  const rows = 'divide-y divide-border border-y border-border';
  const [only] = sizes;
  if (sizes.length === 1 && only) {
    return (
      <div className={rows}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 py-3">
          <span className={only.name ? 'font-medium' : 'sr-only'}>{only.name ?? words.sizes}</span>
          <SizePrice size={only} words={words} />
        </div>
      </div>
    );
  }
  return (
    <fieldset>
      <legend className="sr-only">{words.sizes}</legend>
      <ul className={rows}>
        {sizes.map((size) => (
          <li key={size.id}>
            <label className="flex min-h-11 cursor-pointer flex-wrap items-center gap-x-3 py-3 has-disabled:cursor-not-allowed">
              <input type="radio" name={name} className="size-5 accent-primary" checked={size.id === picked} disabled={size.price === null} onChange={() => onPick(size.id)} />
              <span className="grow font-medium">{size.name}</span>
              <SizePrice size={size} words={words} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function SizePrice({ size, words }: { size: DishSize; words: DishWords }) {
  return (
    <>
      <span className="text-xl font-semibold tabular-nums">{size.text}</span>
      {size.services.length > 0 ? (
        <span className="w-full text-sm text-muted">
          {size.services.map(({ service, text }) => (
            <span key={service} className="flex justify-between gap-4">
              <span>{words.servicePrices[service]}</span>
              <span className="tabular-nums">{text}</span>
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
}
