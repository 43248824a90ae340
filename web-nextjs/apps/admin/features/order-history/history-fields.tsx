'use client';

import { SelectField, TextField } from '@/components/ui/inputs';
import type { Place } from '@/features/ordering/documents';
import { statusNames } from '@/features/ordering/words';
import { type Problem, problemsAt } from '@/lib/errors';
import type { HistoryForm } from './history-filter';

type Props = { form: HistoryForm; places: readonly Place[]; problems: readonly Problem[]; onChange: (part: Partial<HistoryForm>) => void };

const states = Object.entries(statusNames).filter(([value]) => value !== 'PENDING').map(([value, label]) => ({ value, label }));

export function HistoryFields({ form, places, problems, onChange }: Props) {
  const at = (field: string) => problemsAt(problems, field);
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2 lg:grid-cols-4">
      <TextField label="Number, name or telephone" type="search" maxLength={100} value={form.text} onChange={(text) => { onChange({ text }); }} problems={at('text')} />
      <TextField label="Dish" maxLength={100} value={form.item} onChange={(item) => { onChange({ item }); }} problems={at('item')} />
      <SelectField label="State" value={form.status} choices={[{ value: '', label: 'Every state' }, ...states]} onChange={(status) => { onChange({ status }); }} problems={at('status')} />
      <SelectField label="Location" value={form.locationId} choices={[{ value: '', label: 'All locations' }, ...places.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(locationId) => { onChange({ locationId }); }} problems={at('locationId')} />
      <TextField label="From" type="date" value={form.from} onChange={(from) => { onChange({ from }); }} problems={at('from')} />
      <TextField label="Until" type="date" value={form.until} onChange={(until) => { onChange({ until }); }} problems={at('until')} />
      <TextField label="Total at least" inputMode="decimal" value={form.least} onChange={(least) => { onChange({ least }); }} problems={at('least')} />
      <TextField label="Total at most" inputMode="decimal" value={form.most} onChange={(most) => { onChange({ most }); }} problems={at('most')} />
    </div>
  );
}
