import type { LocationFacts } from './get-locations';

type Address = LocationFacts['address'];

/** Countries that write the largest part first. */
const LARGEST_FIRST = new Set(['JP', 'CN', 'KR', 'TW']);
/** Countries that write the postal code after the city. */
const CODE_LAST = new Set(['GB', 'US', 'CA', 'AU', 'NZ', 'IE', 'IN']);

/** The lines of an address as its own country writes them. */
export function addressLines({ street, postalCode, city, region, country }: Address): string[] {
  if (LARGEST_FIRST.has(country)) return [`〒${postalCode}`, [region, city, street].filter(Boolean).join('')];
  const place = CODE_LAST.has(country) ? [city, region, postalCode] : [postalCode, city];
  return [street, place.filter(Boolean).join(' ')];
}

type Place = { address: Address; latitude?: number | null; longitude?: number | null };

/** A link to a map, which is only fetched by who follows it. */
export function mapHref({ address, latitude, longitude }: Place): string {
  const hasPoint = typeof latitude === 'number' && typeof longitude === 'number';
  if (hasPoint) return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  const text = [address.street, address.postalCode, address.city, address.country].join(', ');
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(text)}`;
}
