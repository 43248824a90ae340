'use client';

import { Button } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { Icon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { formatSoon } from '@/lib/time';
import { firstText, textsOf } from '@/lib/texts';
import { type Location, ResumeDocument, SetBusyModeDocument } from './documents';
import { extraMinutes } from './interruption';
import { serviceNames } from './service-hours';

/** How a location serves at the moment: whether it pauses, and how busy its kitchen is. */
export function ServiceState({ location, onPause }: { location: Location; onPause: () => void }) {
  const { brand, path } = useConsole();
  const toast = useToast();
  const resume = useSave(ResumeDocument);
  const busy = useSave(SetBusyModeDocument);
  const { pause, timeZone } = location;
  const receipts = { label: 'Receipts', href: path('receipts') };

  const takeOrders = async () => {
    const { value } = await resume.save({ input: { id: location.id } });
    if (value) toast(`${location.name} takes orders again.`, receipts);
  };
  const setBusy = async (minutes: number) => {
    const { value } = await busy.save({ input: { id: location.id, minutes, until: null } });
    if (value) toast(minutes === 0 ? `${location.name} is as quick as usual.` : `${location.name} needs ${String(minutes)} more minutes.`, receipts);
  };

  return (
    <div className="mt-4 border-t border-line pt-4">
      {pause && (
        <p className="mb-3 rounded-md bg-amber-soft px-3 py-2 text-sm">
          <span className="font-semibold">{pause.services.map((service) => serviceNames[service]).join(', ')}: no orders {pause.until === null ? 'until you resume' : `until ${formatSoon(pause.until, timeZone)}`}</span>
          {pause.reasonTranslations.length > 0 && <> · {firstText(textsOf(pause.reasonTranslations), brand.defaultLocale)}</>}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {pause && <Button size="small" look="primary" icon="play" busy={resume.saving} onClick={() => { void takeOrders(); }}>Resume<span className="sr-only"> {location.name}</span></Button>}
        <Button size="small" icon="clock" onClick={onPause}>{pause ? 'Change the pause' : 'Pause'}<span className="sr-only"> {location.name}</span></Button>
        <Menu
          align="start"
          trigger={
            <button type="button" className="inline-flex min-h-8 items-center gap-1.5 rounded-lg border border-edge px-2.5 text-sm font-semibold hover:border-ink hover:bg-sunken">
              <span className="sr-only">{location.name}: </span>
              {location.busy ? `Busy: +${String(location.busy.minutes)} min` : 'Not busy'}
              <Icon name="chevronDown" className="size-3.5" />
            </button>
          }
          entries={[
            ...extraMinutes.map((minutes) => ({ label: `${String(minutes)} minutes more`, icon: 'clock' as const, onSelect: () => { void setBusy(minutes); } })),
            'line',
            { label: 'As quick as usual', icon: 'check', onSelect: () => { void setBusy(0); } },
          ]}
        />
      </div>
      <span role="alert"><ProblemList problems={[...resume.problems, ...busy.problems]} /></span>
    </div>
  );
}
