'use client';

import { createContext, type ReactNode, use, useMemo, useState } from 'react';

type Selection = { chosen: ReadonlySet<string>; set: (ids: readonly string[], on: boolean) => void; clear: () => void };

const nothing: Selection = { chosen: new Set(), set: () => undefined, clear: () => undefined };
const SelectionContext = createContext<Selection>(nothing);

/** Which items of the menu are ticked, for a change of all of them. `known` are those that there still are. */
export function SelectionProvider({ known, children }: { known: readonly string[]; children: ReactNode }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const value = useMemo(
    () => ({
      chosen: new Set(known.filter((id) => ticked.has(id))),
      set: (ids: readonly string[], on: boolean) => { setTicked((before) => (on ? new Set([...before, ...ids]) : new Set([...before].filter((id) => !ids.includes(id))))); },
      clear: () => { setTicked(new Set()); },
    }),
    [known, ticked],
  );
  return <SelectionContext value={value}>{children}</SelectionContext>;
}

export const useSelection = (): Selection => use(SelectionContext);

/** Ticks one item, or all of a category: then it may be half ticked. */
export function SelectionBox({ ids, label }: { ids: readonly string[]; label: string }) {
  const { chosen, set } = useSelection();
  const ticked = ids.filter((id) => chosen.has(id)).length;
  return (
    <input
      type="checkbox"
      aria-label={label}
      className="size-4 shrink-0 accent-leaf"
      disabled={ids.length === 0}
      checked={ids.length > 0 && ticked === ids.length}
      ref={(box) => { if (box) box.indeterminate = ticked > 0 && ticked < ids.length; }}
      onChange={(e) => { set(ids, e.target.checked); }}
    />
  );
}
