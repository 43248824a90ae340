'use client';

import { useState } from 'react';
import { Problems } from '@/components/ui/notice';
import { SavePanel } from '@/components/ui/save-panel';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { type Problem, problemsElsewhere } from '@/lib/errors';
import { type Location, type Service, SetExceptionsDocument, SetServiceHoursDocument } from './documents';
import { linesOf, readLines } from './exceptions';
import { ExceptionsFields } from './exceptions-fields';
import { ServiceFields } from './service-fields';
import { changedServices, hoursOf, services, servicesOf } from './service-hours';

type Refusals = Partial<Record<Service | 'exceptions', readonly Problem[]>>;

/** A location's hours beside those of its doors: its services, and days that are otherwise. */
export function HoursPanel({ location, onClose }: { location: Location; onClose: () => void }) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [forms, setForms] = useState(() => servicesOf(location));
  const [kept, setKept] = useState(forms);
  const [lines, setLines] = useState(() => linesOf(location.exceptions));
  const [refusals, setRefusals] = useState<Refusals>({});
  const ofService = useSave(SetServiceHoursDocument);
  const ofDays = useSave(SetExceptionsDocument);

  const submit = async () => {
    const { exceptions, problems } = readLines(lines, brand.locales);
    setRefusals({ exceptions: problems });
    if (problems.length > 0) return;
    // What a first save has taken is not sent again when the second is refused.
    for (const service of changedServices(kept, forms)) {
      const saved = await ofService.save({ input: { id: location.id, service, hours: hoursOf(forms[service]) } });
      if (saved.problems.length > 0) { setRefusals({ [service]: saved.problems }); return; }
      setKept((before) => ({ ...before, [service]: forms[service] }));
    }
    const saved = await ofDays.save({ input: { id: location.id, exceptions } });
    setRefusals({ exceptions: saved.problems });
    if (saved.problems.length > 0) return;
    toast(`The hours of ${location.name} are saved.`, { label: 'Receipts', href: path('receipts') });
    onClose();
  };

  return (
    <WritingContext value={writing}>
      <SavePanel title={`Services and holidays of ${location.name}`} busy={ofService.saving || ofDays.saving} onSave={submit} onClose={onClose}>
        {services.map((service) => (
          <div key={service}>
            <Problems problems={problemsElsewhere(refusals[service] ?? [], ['hours'])} className="mb-2" />
            <ServiceFields service={service} form={forms[service]} problems={refusals[service] ?? []} onChange={(form) => { setForms((before) => ({ ...before, [service]: form })); }} />
          </div>
        ))}
        <LanguageTabs writing={writing} onChange={setLocale} />
        <Problems problems={problemsElsewhere(refusals.exceptions ?? [], ['exceptions'])} />
        <ExceptionsFields lines={lines} problems={refusals.exceptions ?? []} onChange={setLines} />
      </SavePanel>
    </WritingContext>
  );
}
