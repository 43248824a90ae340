'use client';

import type { Texts } from '@/text';
import type { PaymentMethod } from './ordering-documents';

type Props = { methods: readonly PaymentMethod[]; picked: PaymentMethod; words: Texts['ordering']['methods']; onPick: (method: PaymentMethod) => void };

/** How the diner pays: now, or when it is handed over. */
export function MethodPicker({ methods, picked, words, onPick }: Props) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="text-sm font-semibold">{words.title}</legend>
      {methods.map((method) => (
        <label key={method} className="flex min-h-11 cursor-pointer items-center gap-3">
          <input type="radio" name="method" className="size-5 accent-primary" checked={method === picked} onChange={() => onPick(method)} />
          {words[method]}
        </label>
      ))}
    </fieldset>
  );
}
