'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemList } from '@/components/ui/field';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { currencySign, formatMinor } from '@/lib/money';
import type { Order } from '../documents';
import { LineQuantities } from '../line-quantities';
import { type Attempt, attemptAfter, attemptFor } from './attempt';
import { RefundOrderDocument } from './documents';
import { choicesOf, mostOf, piecesLeft, readRefund, refundFor, refundOf, type RefundForm } from './refund';

type Props = { order: Order; onRefunded: () => void; onClose: () => void };

/** Gives money back: some lines, an amount, everything, or of the tip that was given afterwards; never more than was taken. */
export function RefundDialog({ order, onRefunded, onClose }: Props) {
  const toast = useToast();
  const [form, setForm] = useState(() => refundFor(order));
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const [found, setFound] = useState<readonly Problem[]>([]);
  const { save, saving, problems: refused } = useSave(RefundOrderDocument);
  const problems = [...found, ...refused];
  const { currency } = order.total;
  const sum = refundOf(form, order);
  const change = (part: Partial<RefundForm>) => { setForm({ ...form, ...part }); };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { input, problems: wrong } = readRefund(form, order);
    setFound(wrong);
    if (wrong.length > 0) return;
    const mine = attemptFor(attempt, input, () => crypto.randomUUID());
    const { value, problems: answered } = await save({ input: { ...input, idempotencyKey: mine.key } });
    setAttempt(attemptAfter(mine, answered));
    if (!value) return;
    toast(`${formatMinor(sum ?? 0, currency)} of ${form.by === 'tip' ? 'the tip for ' : ''}${order.number} is given back.`);
    onRefunded();
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={`Refund ${order.number}`} description={`At most ${formatMinor(mostOf(form, order), currency)} can be given back${form.by === 'tip' ? ' of the tip' : ''}.`}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <SelectField label="Give back" value={form.by} choices={choicesOf(order)} onChange={(by) => { change({ by: by as RefundForm['by'] }); }} />
        {form.by === 'lines' ? (
          <div>
            <LineQuantities legend="Which dishes?" lines={order.lines} mostOf={piecesLeft} chosen={form.chosen} onChange={(chosen) => { change({ chosen }); }} verb="refunded" />
            <ProblemList problems={problemsAt(problems, 'lines')} />
          </div>
        ) : form.by === 'all' ? null : (
          <TextField label="Amount" inputMode="decimal" fieldClassName="w-44" before={<span aria-hidden="true">{currencySign(currency)}</span>} value={form.by === 'tip' ? form.tip : form.amount} onChange={(text) => { change(form.by === 'tip' ? { tip: text } : { amount: text }); }} problems={problemsAt(problems, 'amount')} />
        )}
        <TextField label="Reason" hint="For your books; write nothing about the guest." maxLength={200} value={form.reason} onChange={(reason) => { change({ reason }); }} problems={problemsAt(problems, 'reason')} />
        <Problems problems={problemsElsewhere(problems, ['lines', 'amount', 'reason'])} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" busy={saving}>{sum === null || sum === 0 ? 'Refund' : `Refund ${formatMinor(sum, currency)}`}</Button>
        </div>
      </form>
    </Dialog>
  );
}
