'use client';

import { Button, IconButton } from '@/components/ui/button';
import { useNow } from '@/lib/use-now';
import type { Location } from './documents';
import { daysText, upcoming } from './exceptions';
import { dayText, weekLines, weekOf } from './hours';
import { ServiceState } from './service-state';
import { serviceNames } from './service-hours';

type Props = { location: Location; onEdit: () => void; onHours: () => void; onPause: () => void; onDelete: () => void };

/** A location at a glance: where it is, when it is open and how it serves now. */
export function LocationCard({ location, onEdit, onHours, onPause, onDelete }: Props) {
  const { address } = location;
  return (
    <section aria-label={location.name} className="card h-full p-5">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold">{location.name}</h2>
          <p className="text-sm text-muted">{address.street}, {address.postalCode} {address.city}</p>
        </div>
        <IconButton icon="edit" label={`Edit ${location.name}`} onClick={onEdit} />
        <IconButton icon="trash" label={`Delete ${location.name}`} onClick={onDelete} />
      </header>
      <Lines lines={weekLines(weekOf(location.openingHours)).map(({ days, hours }) => ({ label: days, text: hours }))} />
      <Lines
        lines={location.serviceHours.map(({ service, hours }) => ({
          label: serviceNames[service],
          text: hours.length === 0 ? 'not offered' : weekLines(weekOf(hours)).map((line) => `${line.days} ${line.hours}`).join('; '),
        }))}
      />
      <SpecialDays location={location} />
      <Button size="small" look="quiet" icon="settings" className="mt-3" onClick={onHours}>Services and holidays<span className="sr-only"> of {location.name}</span></Button>
      <ServiceState location={location} onPause={onPause} />
    </section>
  );
}

function SpecialDays({ location }: { location: Location }) {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: location.timeZone }).format(useNow());
  return (
    <Lines
      lines={upcoming(location.exceptions, today).slice(0, 3).map((exception) => ({
        label: daysText(exception),
        text: `${exception.service === null ? '' : `${serviceNames[exception.service]} `}${dayText(exception.hours.map((hours, index) => ({ ...hours, key: String(index) })))}`,
      }))}
    />
  );
}

function Lines({ lines }: { lines: { label: string; text: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm">
      {lines.map(({ label, text }) => (
        <div key={label + text} className="contents">
          <dt className="text-muted">{label}</dt>
          <dd className="tabular-nums">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
