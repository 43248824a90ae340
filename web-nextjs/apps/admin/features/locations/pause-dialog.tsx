'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemList } from '@/components/ui/field';
import { Chips, SelectField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { useConsole } from '@/features/console/console-context';
import { useWriting } from '@/features/console/use-writing';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { type Texts, writtenTranslations } from '@/lib/texts';
import { type Location, PauseDocument, type Service } from './documents';
import { type End, endAt, ends } from './interruption';
import { serviceNames, services } from './service-hours';

/** Takes no orders for a while: which services, how long and why. */
export function PauseDialog({ location, onClose }: { location: Location; onClose: () => void }) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const { writing, setLocale } = useWriting();
  const [chosen, setChosen] = useState<readonly string[]>(services);
  const [end, setEnd] = useState<End>('30');
  const [reason, setReason] = useState<Texts>({});
  const { save, saving, problems } = useSave(PauseDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const until = endAt(end, location.timeZone, new Date());
    const { value } = await save({ input: { id: location.id, services: chosen as Service[], until, reason: writtenTranslations(reason, brand.locales) } });
    if (!value) return;
    toast(`${location.name} takes a break.`, { label: 'Receipts', href: path('receipts') });
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={`Pause ${location.name}`} description="Your site says so at once. Doors and opening hours stay as they are.">
      <WritingContext value={writing}>
        <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
          <Chips legend="No orders for" choices={services.map((service) => ({ value: service, label: serviceNames[service] }))} chosen={chosen} onChange={setChosen}>
            <ProblemList problems={problemsAt(problems, 'services')} />
          </Chips>
          <SelectField label="How long" value={end} choices={ends} onChange={(value) => { setEnd(value as End); }} problems={problemsAt(problems, 'until')} />
          <LanguageTabs writing={writing} onChange={setLocale} />
          <TranslatedField label="Reason" optional hint="Guests read it." texts={reason} onChange={setReason} problems={problemsAt(problems, 'reason')} maxLength={160} />
          <Problems problems={problemsElsewhere(problems, ['services', 'until', 'reason'])} />
          <div className="flex justify-end gap-2">
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" look="primary" busy={saving}>Pause</Button>
          </div>
        </form>
      </WritingContext>
    </Dialog>
  );
}
