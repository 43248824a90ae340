'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemList } from '@/components/ui/field';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { has, type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { AcceptOrderDocument, type Order } from '../documents';
import { LineQuantities } from '../line-quantities';
import { clockText } from '../words';
import { acceptForm, readAccept, usualMinutes } from './accept-form';

type Props = { order: Order; onChanged: (order: Order) => void; onStale: () => void; onClose: () => void };

/** Takes an order: when it is ready, and what of it is not there. */
export function AcceptDialog({ order, onChanged, onStale, onClose }: Props) {
  const toast = useToast();
  const [form, setForm] = useState(acceptForm);
  const [found, setFound] = useState<readonly Problem[]>([]);
  const { save, saving, problems: refused } = useSave(AcceptOrderDocument);
  const problems = [...found, ...refused];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { input, problems: wrong } = readAccept(form, order);
    setFound(wrong);
    if (wrong.length > 0) return;
    const { value, problems: answered } = await save({ input });
    if (has(answered, 'STALE_VERSION')) onStale();
    if (!value) return;
    onChanged(value);
    toast(`Order ${order.number} is accepted.`);
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={`Accept ${order.number}`} description="The guest sees at once when it will be ready.">
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        {order.requestedFor === null ? (
          <fieldset className="min-w-0">
            <legend className="mb-1.5 text-sm font-semibold">Ready in how many minutes?</legend>
            <div className="mb-2 flex flex-wrap gap-2">
              {usualMinutes.map((minutes) => (
                <Button key={minutes} aria-pressed={form.readyIn === String(minutes)} look={form.readyIn === String(minutes) ? 'primary' : 'secondary'} onClick={() => { setForm({ ...form, readyIn: String(minutes) }); }}>{minutes}</Button>
              ))}
            </div>
            <TextField label="Minutes" inputMode="numeric" fieldClassName="w-28" maxLength={4} value={form.readyIn} onChange={(readyIn) => { setForm({ ...form, readyIn }); }} problems={problemsAt(problems, 'readyIn')} />
          </fieldset>
        ) : (
          <p>It is wanted for <strong>{clockText(order.requestedFor, order.location.timeZone)}</strong>.</p>
        )}
        <div>
          <LineQuantities legend="Is something missing?" hint="The guest pays only for what there is." lines={order.lines} mostOf={({ quantity }) => quantity} chosen={form.missing} onChange={(missing) => { setForm({ ...form, missing }); }} verb="missing" />
          <ProblemList problems={problemsAt(problems, 'missing')} />
        </div>
        <Problems problems={problemsElsewhere(problems, ['readyIn', 'missing'])} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Accept</Button>
        </div>
      </form>
    </Dialog>
  );
}
