import type { Site } from '@/features/brand/site';
import type { PlaceHours } from './hours-fragment';
import { hoursByDay, hoursByGroup, type HourGroup } from './hours-of-day';
import { OpenNow } from './open-now';
import type { Period } from './open-state';
import { weekdayName } from './weekdays';

type HoursProps = { site: Site; place: PlaceHours };

export function OpenNowOf({ site: { texts, region }, place }: HoursProps) {
  const { timeZone, openingHours, serviceHours, exceptions, pause } = place;
  const words = { openNow: texts.openNow, closedNow: texts.closedNow, opensAt: texts.opensAt('{time}'), closesAt: texts.closesAt('{time}'), services: texts.servicePrices };
  return <OpenNow place={{ timeZone, openingHours, serviceHours, exceptions, pause }} region={region} words={words} />;
}

/** The week in a few lines, for a card. */
export const ShortHours = ({ site, place }: HoursProps) => <WeekLines site={site} periods={place.openingHours} />;

/** The services that do not keep the hours of the doors, each with its own. */
export function ServiceHoursLists({ site, place }: HoursProps) {
  return place.serviceHours.map(({ service, hours }) => (
    <section key={service} className="mt-6">
      <h3 className="mb-1 text-lg font-bold">{site.texts.servicePrices[service]}</h3>
      {hours.length > 0 ? <WeekLines site={site} periods={hours} /> : <p className="text-muted">{site.texts.notOffered}</p>}
    </section>
  ));
}

const WeekLines = ({ site, periods }: { site: Site; periods: Period[] }) => <HourLines groups={hoursByGroup(periods, site.texts, site.locale, site.region)} />;

export function HourLines({ groups }: { groups: HourGroup[] }) {
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
