'use client';

import clsx from 'clsx';
import { type KeyboardEvent, useId, useState } from 'react';
import { ProblemList } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import type { Problem } from '@/lib/errors';
import { currencySign, digitsOf, formatMoney, parsePrice } from '@/lib/money';
import { SetPriceDocument } from './documents';

type Props = { sizeId: string; label: string; amount: string; currency: string; suffix: string };

/** A price in its row: Enter (or leaving the field) saves, Escape undoes. A refused price goes back to the one that holds. */
export function PriceCell({ sizeId, label, amount, currency, suffix }: Props) {
  const id = useId();
  const toast = useToast();
  const { path } = useConsole();
  const [typed, setTyped] = useState<string | null>(null);
  const [sent, setSent] = useState<{ over: string; amount: string } | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const { save, saving } = useSave(SetPriceDocument);
  const shown = sent?.over === amount ? sent.amount : amount;

  const submit = async () => {
    if (typed === null) return;
    const parsed = parsePrice(typed, digitsOf(currency));
    if (!parsed.ok) {
      setProblems([{ code: 'PRICE_UNREADABLE', message: parsed.message }]);
      return;
    }
    setTyped(null);
    setProblems([]);
    if (parsed.amount === shown) return;
    setSent({ over: amount, amount: parsed.amount });
    const saved = await save({ input: { sizeId, price: parsed.amount } });
    if (saved.problems.length > 0) {
      setSent(null);
      setProblems(saved.problems.map((p) => ({ ...p, message: `${typed.trim()} was not saved. ${p.message}` })));
      return;
    }
    toast(`${label}: ${formatMoney({ amount: parsed.amount, currency })}`, { label: 'Receipts', href: path('receipts') });
  };
  const undo = () => {
    setTyped(null);
    setProblems([]);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void submit();
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    undo();
  };

  return (
    <span className="inline-flex flex-col items-end">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden="true" className="text-sm text-muted">{currencySign(currency)}</span>
        <input
          inputMode="decimal"
          aria-label={`Price of ${label}`}
          aria-describedby={problems.length > 0 ? id : undefined}
          aria-invalid={problems.length > 0 ? true : undefined}
          aria-busy={saving || undefined}
          value={typed ?? shown}
          onChange={(e) => { setTyped(e.target.value); }}
          onFocus={(e) => { e.target.select(); }}
          onBlur={() => { void submit(); }}
          onKeyDown={pressed}
          className={clsx('control min-h-9! w-24! py-1! text-right font-semibold tabular-nums', typed !== null && 'border-leaf!', saving && 'opacity-60')}
        />
        {suffix !== '' && <span className="text-sm text-muted">{suffix}</span>}
      </span>
      <span role="alert" className="max-w-60 text-right"><ProblemList id={id} problems={problems} /></span>
    </span>
  );
}
