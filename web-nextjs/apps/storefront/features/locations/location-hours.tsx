import type { Site } from '@/features/brand/site';
import type { LocationFacts } from './get-locations';
import { hoursByDay, hoursByGroup } from './hours-of-day';
import { OpenNow } from './open-now';
import { weekdayName } from './weekdays';

type HoursProps = { site: Site; place: Pick<LocationFacts, 'openingHours' | 'timeZone'> };

export function OpenNowOf({ site: { texts, locale, region }, place }: HoursProps) {
  const words = { openNow: texts.openNow, closedNow: texts.closedNow, opensAt: texts.opensAt('{time}'), closesAt: texts.closesAt('{time}') };
  return <OpenNow periods={place.openingHours} timeZone={place.timeZone} locale={locale} region={region} words={words} />;
}

/** The week in a few lines, for a card. */
export function ShortHours({ site, place }: HoursProps) {
  const groups = hoursByGroup(place.openingHours, site.texts, site.locale, site.region);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
      {groups.map(({ days, hours }) => (
        <div key={days} className="contents">
          <dt className="text-muted">{days}</dt>
          <dd className="tabular-nums">
            <Times hours={hours} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Every day in a row of its own. */
export function HoursTable({ site, place }: HoursProps) {
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{site.texts.openingHours}</caption>
      <tbody className="divide-y divide-border">
        {hoursByDay(place.openingHours, site.texts, site.region).map(({ day, hours }) => (
          <tr key={day} className="align-top">
            <th scope="row" className="py-2.5 pr-6 font-medium">
              {weekdayName(day, site.locale)}
            </th>
            <td className="py-2.5 text-right tabular-nums text-muted">
              <Times hours={hours} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Times = ({ hours }: { hours: string[] }) =>
  hours.map((text, index) => (
    <span key={text} className="inline-block whitespace-nowrap">
      {text}
      {index < hours.length - 1 ? <span className="whitespace-pre">, </span> : null}
    </span>
  ));
