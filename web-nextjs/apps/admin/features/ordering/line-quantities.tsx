'use client';

import { IconButton } from '@/components/ui/button';
import type { OrderLine } from './documents';
import { dishText } from './words';

type Props = {
  legend: string;
  hint?: string;
  lines: readonly OrderLine[];
  mostOf: (line: OrderLine) => number;
  chosen: Readonly<Record<string, number>>;
  onChange: (chosen: Record<string, number>) => void;
  /** What a quantity means, such as `missing`. */
  verb: string;
};

/** How many of each line of an order: none at first, all at most. */
export function LineQuantities({ legend, hint, lines, mostOf, chosen, onChange, verb }: Props) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-semibold">{legend}</legend>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {lines.map((line) => {
          const most = mostOf(line);
          const count = Math.min(chosen[line.id] ?? 0, most);
          const set = (next: number) => { onChange({ ...chosen, [line.id]: next }); };
          return (
            <li key={line.id} className="flex items-center gap-2 px-3 py-1.5">
              <span className="min-w-0 flex-1 break-words">{dishText(line)}</span>
              <IconButton icon="minus" label={`One less of ${dishText(line)} ${verb}`} disabled={count === 0} onClick={() => { set(count - 1); }} />
              <output aria-label={`${dishText(line)} ${verb}`} className="w-14 text-center tabular-nums">{count} of {line.quantity}</output>
              <IconButton icon="add" label={`One more of ${dishText(line)} ${verb}`} disabled={count >= most} onClick={() => { set(count + 1); }} />
            </li>
          );
        })}
      </ul>
      {hint !== undefined && <p className="mt-1 text-sm text-muted">{hint}</p>}
    </fieldset>
  );
}
