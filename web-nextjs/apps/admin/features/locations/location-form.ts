import type { VariablesOf } from '@foodsaas/graphql';
import type { Problem } from '@/lib/errors';
import { type Texts, textsOf, translationsOf } from '@/lib/texts';
import type { CreateLocationDocument, Location } from './documents';
import { periodsOf, type Week, weekOf } from './hours';

export type LocationForm = {
  name: Texts;
  street: string;
  postalCode: string;
  city: string;
  region: string;
  country: string;
  timeZone: string;
  latitude: string;
  longitude: string;
  phone: string;
  email: string;
  note: Texts;
  week: Week;
};

export const emptyForm = (country: string, timeZone: string): LocationForm => ({
  name: {}, street: '', postalCode: '', city: '', region: '', country, timeZone, latitude: '', longitude: '', phone: '', email: '', note: {}, week: weekOf([]),
});

export const formOf = (location: Location): LocationForm => ({
  name: textsOf(location.nameTranslations),
  street: location.address.street,
  postalCode: location.address.postalCode,
  city: location.address.city,
  region: location.address.region ?? '',
  country: location.address.country,
  timeZone: location.timeZone,
  latitude: location.latitude === null ? '' : String(location.latitude),
  longitude: location.longitude === null ? '' : String(location.longitude),
  phone: location.phone ?? '',
  email: location.email ?? '',
  note: textsOf(location.noteTranslations),
  week: weekOf(location.openingHours),
});

export type LocationInput = VariablesOf<typeof CreateLocationDocument>['input'];

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The form as input, or what a look at it already finds wrong. */
export function readForm(form: LocationForm, locales: readonly string[]): { input: LocationInput; problems: Problem[] } {
  const problems: Problem[] = [];
  const degrees = (text: string, field: string, limit: number): number | null => {
    if (text.trim() === '') return null;
    const value = Number(text.trim().replace(',', '.'));
    if (!(Math.abs(value) <= limit)) problems.push({ code: 'DEGREES_INVALID', message: `Degrees from -${String(limit)} to ${String(limit)}, such as 52.5200.`, field });
    return value;
  };
  const hours = periodsOf(form.week);
  hours.forEach((period, index) => {
    if (period.opens === '' || period.closes === '') problems.push({ code: 'TIME_MISSING', message: 'Say from when to when.', field: `hours.${String(index)}` });
  });
  const input = {
    name: translationsOf(form.name, locales),
    address: { street: form.street.trim(), postalCode: form.postalCode.trim(), city: form.city.trim(), region: orNull(form.region), country: form.country },
    timeZone: form.timeZone,
    latitude: degrees(form.latitude, 'latitude', 90),
    longitude: degrees(form.longitude, 'longitude', 180),
    phone: orNull(form.phone),
    email: orNull(form.email),
    note: translationsOf(form.note, locales),
    hours,
  };
  return { input, problems };
}

export const sameHours = (one: Week, other: Week): boolean => JSON.stringify(periodsOf(one)) === JSON.stringify(periodsOf(other));
