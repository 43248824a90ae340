'use client';

import { use } from 'react';
import { SelectField, TextField } from '@/components/ui/inputs';
import { LanguageTabs, TranslatedField, WritingContext } from '@/components/ui/translated-field';
import { type Problem, problemsAt } from '@/lib/errors';
import type { LocationForm } from './location-form';

type Props = { form: LocationForm; problems: readonly Problem[]; onLocale: (locale: string) => void; onChange: (part: Partial<LocationForm>) => void };

const zones = Intl.supportedValuesOf('timeZone');
const regions = new Intl.DisplayNames(['en'], { type: 'region' });

export function LocationFields({ form, problems, onLocale, onChange }: Props) {
  const writing = use(WritingContext);
  const text = (field: 'street' | 'postalCode' | 'city' | 'region' | 'phone' | 'email' | 'latitude' | 'longitude', at: string) => ({
    value: form[field],
    onChange: (value: string) => { onChange({ [field]: value }); },
    problems: problemsAt(problems, at),
  });
  const timeZones = [...new Set([form.timeZone, ...zones])];
  return (
    <>
      <LanguageTabs writing={writing} onChange={onLocale} />
      <TranslatedField label="Name" texts={form.name} onChange={(name) => { onChange({ name }); }} problems={problemsAt(problems, 'name')} maxLength={120} />
      <TextField label="Street and number" autoComplete="off" {...text('street', 'address.street')} />
      <div className="grid gap-4 sm:grid-cols-[1fr_2fr]">
        <TextField label="Postal code" autoComplete="off" {...text('postalCode', 'address.postalCode')} />
        <TextField label="City" autoComplete="off" {...text('city', 'address.city')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Region" optional autoComplete="off" {...text('region', 'address.region')} />
        <TextField label="Country" maxLength={2} value={form.country} hint={/^[A-Z]{2}$/.test(form.country) ? regions.of(form.country) : 'Two letters, such as DE.'} onChange={(country) => { onChange({ country: country.toUpperCase() }); }} problems={problemsAt(problems, 'address.country')} />
        <TextField label="Phone" optional type="tel" autoComplete="off" {...text('phone', 'phone')} />
        <TextField label="E-mail" optional type="email" autoComplete="off" {...text('email', 'email')} />
        <SelectField label="Time zone" value={form.timeZone} choices={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))} onChange={(timeZone) => { onChange({ timeZone }); }} problems={problemsAt(problems, 'timeZone')} />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label="Latitude" optional inputMode="decimal" {...text('latitude', 'latitude')} />
        <TextField label="Longitude" optional inputMode="decimal" {...text('longitude', 'longitude')} />
      </div>
      <TranslatedField label="Note" optional rows={2} hint="Such as: entrance in the courtyard." texts={form.note} onChange={(note) => { onChange({ note }); }} problems={problemsAt(problems, 'note')} maxLength={500} />
    </>
  );
}
