'use client';

import { Chips, SelectField } from '@/components/ui/inputs';
import { ProblemList } from '@/components/ui/field';
import { type Problem, problemsAt } from '@/lib/errors';
import { languageName } from '@/lib/texts';
import type { Country } from './documents';
import { currencyChoices, languageChoices, timeZoneChoices } from './places';
import type { BrandForm } from './wizard';

type Props = {
  brand: BrandForm;
  countries: readonly Country[];
  refusals: readonly Problem[];
  onCountry: (country: Country) => void;
  onChange: (field: string, part: Partial<BrandForm>) => void;
};

/** Country, and what it brings: currency, time zone and languages, each of them changeable. */
export function PlaceFields({ brand, countries, refusals, onCountry, onChange }: Props) {
  const country = countries.find((c) => c.code === brand.country);
  const languages = languageChoices(countries, country);
  const likely = languages.filter((l) => country?.locales.includes(l.value) === true || brand.locales.includes(l.value));
  const others = languages.filter((l) => !likely.includes(l));
  const setLocales = (locales: string[]) => {
    onChange('locales', { locales, defaultLocale: locales.includes(brand.defaultLocale) ? brand.defaultLocale : (locales[0] ?? '') });
  };
  return (
    <>
      <SelectField
        label="Country"
        value={brand.country}
        choices={[...(country ? [] : [{ value: '', label: 'Choose …' }]), ...countries.map((c) => ({ value: c.code, label: c.name }))]}
        onChange={(code) => {
          const chosen = countries.find((c) => c.code === code);
          if (chosen) onCountry(chosen);
        }}
        problems={problemsAt(refusals, 'country')}
      />
      {country && (
        <>
          <div className="grid gap-5 sm:grid-cols-2">
            <SelectField label="Currency" value={brand.currency} choices={currencyChoices(countries)} onChange={(currency) => { onChange('currency', { currency }); }} problems={problemsAt(refusals, 'currency')} />
            <SelectField label="Time zone" value={brand.timeZone} choices={timeZoneChoices(country.timeZones)} onChange={(timeZone) => { onChange('timeZone', { timeZone }); }} problems={problemsAt(refusals, 'timeZone')} />
          </div>
          <Chips legend="Languages of your site" choices={likely} chosen={brand.locales} onChange={setLocales}>
            <div className="mt-2 max-w-56">
              <SelectField hideLabel label="Another language" value="" choices={[{ value: '', label: 'Another language …' }, ...others]} onChange={(locale) => { if (locale !== '') setLocales([...brand.locales, locale]); }} />
            </div>
            <ProblemList problems={problemsAt(refusals, 'locales')} />
          </Chips>
          {brand.locales.length > 1 && (
            <SelectField label="Main language" hint="What shows where a translation is missing." value={brand.defaultLocale} choices={brand.locales.map((l) => ({ value: l, label: languageName(l) }))} onChange={(defaultLocale) => { onChange('defaultLocale', { defaultLocale }); }} problems={problemsAt(refusals, 'defaultLocale')} />
          )}
        </>
      )}
    </>
  );
}
