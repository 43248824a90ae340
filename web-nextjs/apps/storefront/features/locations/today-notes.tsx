import { Icon } from '@foodsaas/ui/icon';
import type { ReactNode } from 'react';
import type { Site } from '@/features/brand/site';
import type { PlaceHours } from './hours-fragment';
import { momentText } from './open-text';

type TodayNotesProps = { site: Site; place: Pick<PlaceHours, 'timeZone' | 'pause' | 'busy'> };

/** What is otherwise for a while: a pause, and that the kitchen is busy. The API has the page made again when it is over. */
export function TodayNotes({ site: { texts, region }, place }: TodayNotesProps) {
  const { pause, busy, timeZone } = place;
  if (!pause && !busy) return null;
  const services = pause?.services.map((service) => texts.servicePrices[service]).join(', ') ?? '';
  return (
    <ul className="flex flex-col gap-1 text-sm font-medium">
      {pause ? (
        <Note>
          {pause.until === null ? texts.paused(services) : texts.pausedUntil(services, momentText(Date.parse(pause.until), timeZone, region, true))}
          {pause.reason ? ` · ${pause.reason}` : null}
        </Note>
      ) : null}
      {busy ? <Note>{texts.busy(busy.minutes)}</Note> : null}
    </ul>
  );
}

const Note = ({ children }: { children: ReactNode }) => (
  <li className="flex items-start gap-2">
    <Icon name="clock" className="mt-0.5 text-primary" />
    <span className="min-w-0">{children}</span>
  </li>
);
