'use client';

import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { SavePanel } from '@/components/ui/save-panel';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { serviceLabels, services } from '../labels';
import { CreatePriceListDocument, type PriceList, type PriceLists, UpdatePriceListDocument } from './documents';
import { emptyList, formOf, inputOf, type ListForm } from './price-list-form';

type Props = { list: PriceList | null; places: PriceLists['locations']['nodes']; onSaved: () => void; onClose: () => void };

/** Whom a list is for, and when. */
export function ListPanel({ list, places, onSaved, onClose }: Props) {
  const toast = useToast();
  const [form, setForm] = useState<ListForm>(() => (list ? formOf(list) : emptyList));
  const create = useSave(CreatePriceListDocument);
  const update = useSave(UpdatePriceListDocument);
  const problems = [...create.problems, ...update.problems];
  const change = (part: Partial<ListForm>) => { setForm((before) => ({ ...before, ...part })); };
  const submit = async () => {
    const saved = list ? await update.save({ input: { ...inputOf(form), id: list.id, version: list.version } }) : await create.save({ input: inputOf(form) });
    if (!saved.value) return;
    toast('The price list is saved.');
    onSaved();
    onClose();
  };
  return (
    <SavePanel title={list ? `Edit ${list.name}` : 'New price list'} busy={create.saving || update.saving} onSave={submit} onClose={onClose}>
      <TextField label="Name" hint="For you and your staff." value={form.name} onChange={(name) => { change({ name }); }} problems={problemsAt(problems, 'name')} maxLength={80} />
      <SelectField label="Location" value={form.locationId} choices={[{ value: '', label: 'Every location' }, ...places.map(({ id, name }) => ({ value: id, label: name }))]} onChange={(locationId) => { change({ locationId }); }} problems={problemsAt(problems, 'locationId')} />
      <SelectField label="Service" value={form.service} choices={[{ value: '', label: 'Every service' }, ...services.map((value) => ({ value, label: serviceLabels[value] }))]} onChange={(service) => { change({ service: service as ListForm['service'] }); }} />
      <div className="grid grid-cols-2 gap-3">
        <TextField label="First day" type="date" optional value={form.from} onChange={(from) => { change({ from }); }} problems={problemsAt(problems, 'from')} />
        <TextField label="Last day" type="date" optional value={form.until} onChange={(until) => { change({ until }); }} problems={problemsAt(problems, 'until')} />
      </div>
      <Problems problems={problemsElsewhere(problems, ['name', 'locationId', 'from', 'until'])} />
    </SavePanel>
  );
}
