import { Icon } from '@foodsaas/ui/icon';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { siteHref, type Site } from '@/features/brand/site';
import { HourLines } from '@/features/locations/location-hours';
import { OpenNow } from '@/features/locations/open-now';
import type { Serving } from './get-menus';
import { clocksOf, periodsOf, servingHours } from './serving-hours';

type ServingTermsProps = { site: Site; serving: Serving; timeZone: string };

/** When and where a menu is served, and for which services; whether it is served now is told by the browser. `timeZone` is the brand's own. */
export function ServingTerms({ site, serving, timeZone }: ServingTermsProps) {
  const { texts, locale, region } = site;
  const { dayparts, services } = serving;
  return (
    <div className="mt-4 flex flex-col gap-2">
      {dayparts.length > 0 ? <ServedNow site={site} serving={serving} timeZone={timeZone} /> : null}
      <Line icon="clock">{dayparts.length > 0 ? <HourLines groups={servingHours(dayparts, texts, locale, region)} /> : texts.servedAlways}</Line>
      <Where site={site} serving={serving} />
      {services.length > 0 ? <Line icon="cart">{texts.servedOnlyFor(services.map((service) => texts.servicePrices[service]).join(', '))}</Line> : null}
    </div>
  );
}

/** One line for each clock that the menu goes by. */
function ServedNow({ site: { texts, region }, serving, timeZone }: ServingTermsProps) {
  const words = { openNow: texts.servedNow, closedNow: texts.notServedNow, opensAt: texts.servedFrom('{time}'), closesAt: texts.servedUntil('{time}'), services: texts.servicePrices };
  const openingHours = periodsOf(serving.dayparts);
  return clocksOf(serving, timeZone).map((clock) => (
    <div key={clock.timeZone} className="flex flex-wrap gap-x-3 text-sm">
      {clock.at ? <p className="min-h-6">{clock.at}</p> : null}
      <OpenNow place={{ timeZone: clock.timeZone, openingHours, serviceHours: [], exceptions: [], pause: null }} region={region} words={words} />
    </div>
  ));
}

function Where({ site, serving: { isEverywhere, places } }: Omit<ServingTermsProps, 'timeZone'>) {
  if (isEverywhere) return places.length > 1 ? <Line icon="map">{site.texts.allLocations(places.length)}</Line> : null;
  return (
    <Line icon="map">
      <ul className="flex flex-wrap gap-x-4">
        {places.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={siteHref(site, `/locations/${slug}`)} className="inline-flex min-h-6 items-center underline underline-offset-4">
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Line>
  );
}

const Line = ({ icon, children }: { icon: 'clock' | 'map' | 'cart'; children: ReactNode }) => (
  <div className="flex items-start gap-2.5">
    <Icon name={icon} className="mt-1 text-primary" />
    <div className="min-w-0">{children}</div>
  </div>
);
