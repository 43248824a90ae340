import { languageName } from '@/lib/texts';
import type { Country } from './documents';

/** The supported country that the browser's language points to. */
export function guessCountry(countries: readonly Country[], language: string): Country | undefined {
  let region: string | undefined;
  try {
    region = new Intl.Locale(language).maximize().region;
  } catch {
    return undefined;
  }
  return countries.find((country) => country.code === region);
}

const sorted = (values: Iterable<string>) => [...new Set(values)].sort((a, b) => a.localeCompare(b));

export const currencyChoices = (countries: readonly Country[]) => {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  return sorted(countries.map((c) => c.currency)).map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
};

/** The country's own languages first, then the rest that the platform offers. */
export const languageChoices = (countries: readonly Country[], country: Country | undefined) => {
  const own = country?.locales ?? [];
  const rest = sorted(countries.flatMap((c) => c.locales)).filter((locale) => !own.includes(locale));
  return [...own, ...rest].map((locale) => ({ value: locale, label: languageName(locale) }));
};

/** The country's own zones first, then every zone that the browser knows. */
export const timeZoneChoices = (own: readonly string[]) => {
  const all = [...own, ...Intl.supportedValuesOf('timeZone').filter((zone) => !own.includes(zone))];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
};
