import { siteUrl, type Site } from '@/features/brand/site';
import type { LocationFacts } from './get-locations';
import type { HoursException } from './hours-fragment';
import { WEEKDAYS } from './weekdays';

type Place = LocationFacts & { latitude?: number | null; longitude?: number | null; email?: string | null };

/** schema.org Restaurant: one for each location. */
export function restaurantJsonLd(site: Site, place: Place): Record<string, unknown> {
  const { street, postalCode, city, region, country } = place.address;
  const url = siteUrl(site, `/locations/${place.slug}`);
  return {
    '@type': 'Restaurant',
    '@id': url,
    name: `${site.brand.name} ${place.name}`,
    url,
    hasMenu: siteUrl(site, '/menu'),
    telephone: place.phone ?? undefined,
    email: place.email ?? undefined,
    address: { '@type': 'PostalAddress', streetAddress: street, postalCode, addressLocality: city, addressRegion: region ?? undefined, addressCountry: country },
    geo: typeof place.latitude === 'number' ? { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude } : undefined,
    openingHoursSpecification: WEEKDAYS.flatMap((day) => hoursOf(place, day)),
    specialOpeningHoursSpecification: place.exceptions.filter(({ service }) => service === null).flatMap(specialHours),
  };
}

function hoursOf({ openingHours }: Place, day: (typeof WEEKDAYS)[number]): Record<string, unknown>[] {
  const dayOfWeek = `https://schema.org/${day.charAt(0)}${day.slice(1).toLowerCase()}`;
  return openingHours
    .filter((period) => period.day === day)
    .map(({ opens, closes }) => ({ '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes: closes === opens ? '23:59' : closes }));
}

/** Midnight to midnight is how schema.org writes a closed day. */
function specialHours({ from, until, hours }: HoursException): Record<string, unknown>[] {
  const times = hours.length > 0 ? hours.map(({ opens, closes }) => ({ opens, closes: closes === opens ? '23:59' : closes })) : [{ opens: '00:00', closes: '00:00' }];
  return times.map((time) => ({ '@type': 'OpeningHoursSpecification', validFrom: from, validThrough: until, ...time }));
}
