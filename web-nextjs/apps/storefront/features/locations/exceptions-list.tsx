import type { Site } from '@/features/brand/site';
import type { HoursException, PlaceHours } from './hours-fragment';
import { hoursText } from './hours-of-day';

/** Days on which other hours hold than the week's. The API leaves out those that are over, and has the page made again when one is. */
export function ExceptionsList({ site, place }: { site: Site; place: Pick<PlaceHours, 'exceptions'> }) {
  if (place.exceptions.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="mb-1 text-lg font-bold">{site.texts.specialHours}</h3>
      <ul className="divide-y divide-border">
        {place.exceptions.map((exception) => (
          <li key={`${exception.from} ${exception.service ?? ''}`} className="flex flex-wrap justify-between gap-x-6 py-2.5">
            <span className="font-medium">{daysText(exception, site.region)}</span>
            <span className="tabular-nums text-muted">
              {exception.service ? `${site.texts.servicePrices[exception.service]}: ` : null}
              {hoursText(exception.hours, site.texts, site.region).join(', ')}
            </span>
            {exception.reason ? <span className="basis-full text-sm text-muted">{exception.reason}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function daysText({ from, until }: HoursException, region: string): string {
  const format = new Intl.DateTimeFormat(region, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(until));
}
