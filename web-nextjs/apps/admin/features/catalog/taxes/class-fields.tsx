'use client';

import { Button, IconButton } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { SelectField, TextField } from '@/components/ui/inputs';
import { type Problem, problemsAt, problemsOf } from '@/lib/errors';
import { serviceLabels, services } from '../labels';
import type { Place } from './documents';
import { type ClassForm, emptyRate, type RateForm } from './tax-form';

type Props = { form: ClassForm; path: string; places: readonly Place[]; problems: readonly Problem[]; onChange: (part: Partial<ClassForm>) => void; onRemove: (() => void) | null };

/** One class with its rates: the first holds everywhere, further ones for a service, a location, or from a day on. */
export function ClassFields({ form, path, places, problems, onChange, onRemove }: Props) {
  const change = (key: string, part: Partial<RateForm>) => { onChange({ rates: form.rates.map((rate) => (rate.key === key ? { ...rate, ...part } : rate)) }); };
  return (
    <section aria-label={form.name || 'New tax class'} className="card p-4">
      <div className="flex flex-wrap items-start gap-3">
        <TextField label="Name" fieldClassName="min-w-40 flex-1" value={form.name} onChange={(name) => { onChange({ name }); }} problems={problemsAt(problems, `${path}.name`)} maxLength={80} />
        <TextField label="Code" fieldClassName="w-40" disabled={!form.isNew} value={form.code} onChange={(code) => { onChange({ code }); }} problems={problemsAt(problems, `${path}.code`)} maxLength={30} />
        {onRemove && <div className="mt-6"><IconButton icon="trash" label={`Delete ${form.name || 'this class'}`} onClick={onRemove} /></div>}
      </div>
      <ul className="mt-4 space-y-3">
        {form.rates.map((rate, index) => (
          <li key={rate.key}>
            <RateFields rate={rate} path={`${path}.rates.${String(index)}`} places={places} problems={problems} onChange={(part) => { change(rate.key, part); }} onRemove={form.rates.length > 1 ? () => { onChange({ rates: form.rates.filter((r) => r.key !== rate.key) }); } : null} />
          </li>
        ))}
      </ul>
      <ProblemList problems={problemsOf(problems, `${path}.rates`)} />
      <Button size="small" icon="add" className="mt-3" onClick={() => { onChange({ rates: [...form.rates, emptyRate()] }); }}>Add a rate</Button>
    </section>
  );
}

type RateProps = { rate: RateForm; path: string; places: readonly Place[]; problems: readonly Problem[]; onChange: (part: Partial<RateForm>) => void; onRemove: (() => void) | null };

function RateFields({ rate, path, places, problems, onChange, onRemove }: RateProps) {
  return (
    <div className="grid grid-cols-2 items-start gap-3 border-t border-line pt-3 sm:grid-cols-[7rem_1fr_1fr_10rem_auto]">
      <TextField label="Rate" inputMode="decimal" after={<span className="text-muted">%</span>} value={rate.percent} onChange={(percent) => { onChange({ percent }); }} problems={problemsAt(problems, `${path}.percent`)} />
      <SelectField label="Service" value={rate.service} choices={[{ value: '', label: 'Every service' }, ...services.map((value) => ({ value, label: serviceLabels[value] }))]} onChange={(service) => { onChange({ service: service as RateForm['service'] }); }} />
      <SelectField label="Location" value={rate.locationId} choices={[{ value: '', label: 'Every location' }, ...places.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(locationId) => { onChange({ locationId }); }} problems={problemsAt(problems, `${path}.locationId`)} />
      <TextField label="From" type="date" optional value={rate.from} onChange={(from) => { onChange({ from }); }} />
      {onRemove && <div className="sm:mt-6"><IconButton icon="trash" label="Remove this rate" onClick={onRemove} /></div>}
      <div className="col-span-full empty:hidden"><ProblemList problems={problemsOf(problems, path)} /></div>
    </div>
  );
}
