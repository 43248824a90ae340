'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Icon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';
import { Switch } from '@/components/ui/switch';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { ProblemList } from '@/components/ui/field';
import { useSave } from '@/lib/api/use-save';
import { formatSoon, inHours, tomorrowAt } from '@/lib/time';
import { type Item, SetAvailabilityDocument } from './documents';

const opening = 9;

type State = Item['availability'];

/** Switches an item off and on (86), and says when it comes back. */
export function AvailabilityControl({ item }: { item: Item }) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { save, problems } = useSave(SetAvailabilityDocument);
  const server = JSON.stringify(item.availability);
  const [sent, setSent] = useState<{ over: string; state: State } | null>(null);
  const state = sent?.over === server ? sent.state : item.availability;

  const change = async (isAvailable: boolean, back: Date | null) => {
    const returnsAt = back?.toISOString() ?? null;
    setSent({ over: server, state: { isAvailable, isSoldOut: false, returnsAt } });
    const saved = await save({ input: { id: item.id, isAvailable, returnsAt } });
    if (saved.problems.length > 0) {
      setSent(null);
      return;
    }
    const text = isAvailable ? 'available again' : back ? `86 until ${formatSoon(back.toISOString(), brand.timeZone)}` : '86 until you say so';
    toast(`${item.name}: ${text}`, { label: 'Receipts', href: path('receipts') });
  };
  /** Sold out is no 86: it stays on the menu, and is back when there are more. */
  const isOn = state.isAvailable || state.isSoldOut;
  const until = state.returnsAt === null ? 'until I say so' : `until ${formatSoon(state.returnsAt, brand.timeZone)}`;

  return (
    <div className="flex flex-col items-end">
      <div className="flex items-center gap-2">
        {state.isSoldOut && (
          <Link href={path('menu/stock')} className="inline-flex min-h-8 items-center rounded-md bg-danger-soft px-2 text-sm font-semibold text-danger"><span className="sr-only">{item.name}: </span>Sold out</Link>
        )}
        {isOn && !state.isSoldOut && <span aria-hidden="true" className="text-sm text-muted">Available</span>}
        {!isOn && (
          <Menu
            trigger={
              <button type="button" className="inline-flex min-h-8 items-center gap-1 rounded-md bg-amber-soft px-2 text-sm font-semibold text-amber">
                <span className="sr-only">{item.name}: </span>86 {until}
                <Icon name="chevronDown" className="size-3.5" />
              </button>
            }
            entries={[
              { label: 'Back in 1 hour', icon: 'clock', onSelect: () => { void change(false, inHours(1, new Date())); } },
              { label: 'Back tomorrow at 9:00', icon: 'clock', onSelect: () => { void change(false, tomorrowAt(opening, brand.timeZone, new Date())); } },
              { label: 'Until I say so', icon: 'clock', onSelect: () => { void change(false, null); } },
              'line',
              { label: 'Available again', icon: 'check', onSelect: () => { void change(true, null); } },
            ]}
          />
        )}
        <Switch checked={isOn} label={`${item.name} is available`} onChange={(on) => { void change(on, null); }} />
      </div>
      <span role="alert"><ProblemList problems={problems} /></span>
    </div>
  );
}
