'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice, Problems } from '@/components/ui/notice';
import { SavePanel } from '@/components/ui/save-panel';
import { useToast } from '@/components/ui/toast';
import { WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { has, type Problem, problemsElsewhere } from '@/lib/errors';
import { CreateLocationDocument, type Location, SetHoursDocument, UpdateLocationDocument } from './documents';
import { HoursFields } from './hours-fields';
import { LocationFields } from './location-fields';
import { emptyForm, formOf, type LocationForm, type LocationInput, readForm, sameHours } from './location-form';

type Props = { location: Location | null; onReload: () => void; onClose: () => void };

const shown = ['name', 'address', 'timeZone', 'latitude', 'longitude', 'phone', 'email', 'note', 'hours', 'version'];

export function LocationPanel({ location, onReload, onClose }: Props) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [form, setForm] = useState<LocationForm>(() => (location ? formOf(location) : emptyForm(brand.country, brand.timeZone)));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [version, setVersion] = useState(location?.version ?? 0);
  const create = useSave(CreateLocationDocument);
  const update = useSave(UpdateLocationDocument);
  const hours = useSave(SetHoursDocument);

  /** Place and hours are two changes; the hours go second, so that a refusal of the place leaves both as they were. */
  const change = async (kept: Location, { hours: periods, ...input }: LocationInput): Promise<readonly Problem[]> => {
    const saved = await update.save({ input: { ...input, id: kept.id, version } });
    if (saved.value) setVersion(saved.value.version);
    if (saved.problems.length > 0 || sameHours(form.week, formOf(kept).week)) return saved.problems;
    const timed = await hours.save({ input: { id: kept.id, hours: periods ?? [] } });
    if (timed.value) setVersion(timed.value.version);
    return timed.problems;
  };
  const submit = async () => {
    const { input, problems: found } = readForm(form, brand.locales);
    setProblems(found);
    if (found.length > 0) return;
    const refused = location ? await change(location, input) : (await create.save({ input })).problems;
    setProblems(refused);
    if (refused.length > 0) return;
    toast(location ? 'The location is saved.' : 'The location is on your site.', { label: 'Receipts', href: path('receipts') });
    onClose();
  };

  return (
    <WritingContext value={writing}>
      <SavePanel title={location ? `Edit ${location.name}` : 'New location'} busy={create.saving || update.saving || hours.saving} onSave={submit} onClose={onClose}>
        {has(problems, 'STALE_VERSION') && (
          <Notice tone="warning" title="Somebody else saved this location meanwhile" action={<Button size="small" onClick={onReload}>Load theirs</Button>}>Close and open it again to see theirs; what you typed here is lost then.</Notice>
        )}
        <Problems problems={problemsElsewhere(problems, shown)} />
        <LocationFields form={form} problems={problems} onLocale={setLocale} onChange={(part) => { setForm((before) => ({ ...before, ...part })); }} />
        <HoursFields week={form.week} problems={problems} onChange={(week) => { setForm((before) => ({ ...before, week })); }} />
      </SavePanel>
    </WritingContext>
  );
}
