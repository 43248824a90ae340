'use client';

import { type Dispatch, type FormEvent, useCallback } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import type { Loaded } from '@/lib/api/use-load';
import { type Problem, problemsAt } from '@/lib/errors';
import { AddressField } from './address-field';
import { missingIn } from './brand-rules';
import type { Country } from './documents';
import { PasswordField } from './password-field';
import { PlaceFields } from './place-fields';
import { StepFrame } from './step-frame';
import { useSuggestion } from './use-address';
import type { Action, BrandForm, Wizard } from './wizard';

type Props = {
  wizard: Wizard;
  dispatch: Dispatch<Action>;
  countries: Loaded<{ supportedCountries: readonly Country[] }>;
  password: string;
  onPassword: (password: string) => void;
  refusals: readonly Problem[];
  onRefusals: (problems: readonly Problem[]) => void;
};

export function BrandStep({ wizard, dispatch, countries, password, onPassword, refusals, onRefusals }: Props) {
  const { brand } = wizard;
  const suggested = useCallback((name: string, slug: string) => { dispatch({ type: 'suggested', name, slug }); }, [dispatch]);
  useSuggestion(brand.name, !brand.slugChosen, suggested);

  /** A field that is being corrected no longer shows what was wrong with it. */
  const change = (field: string, part: Partial<BrandForm>) => {
    dispatch({ type: 'described', brand: part });
    onRefusals(refusals.filter((p) => p.field?.split('.')[0] !== field));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = missingIn(brand, password);
    onRefusals(missing);
    if (missing.length === 0) dispatch({ type: 'went', step: 'look' });
  };

  return (
    <StepFrame title="Your restaurant" lead="The country fills in currency, time zone and language. Change what does not fit.">
      <form onSubmit={submit} noValidate className="space-y-5">
        <TextField label="Name" autoComplete="organization" maxLength={120} value={brand.name} onChange={(name) => { change('brandName', { name }); }} problems={problemsAt(refusals, 'brandName')} />
        <AddressField slug={brand.slug} onChange={(slug) => { change('slug', { slug, slugChosen: slug !== '' }); }} problems={problemsAt(refusals, 'slug')} />
        <LoadState of={countries} skeleton={<Skeleton className="h-40 w-full" />}>
          {(data) => (
            <PlaceFields
              brand={brand}
              countries={data.supportedCountries}
              refusals={refusals}
              onCountry={(country) => {
                dispatch({ type: 'moved', country });
                onRefusals(refusals.filter((p) => !['country', 'currency', 'timeZone', 'locales', 'defaultLocale'].includes(p.field?.split('.')[0] ?? '')));
              }}
              onChange={change}
            />
          )}
        </LoadState>
        <TextField label="Your own name" autoComplete="name" maxLength={100} value={brand.ownerName} onChange={(ownerName) => { change('ownerName', { ownerName }); }} problems={problemsAt(refusals, 'ownerName')} />
        <PasswordField
          email={wizard.email}
          password={password}
          problems={problemsAt(refusals, 'password')}
          onChange={(text) => {
            onPassword(text);
            onRefusals(refusals.filter((p) => p.field !== 'password'));
          }}
        />
        <Button type="submit" look="primary" size="large">Choose a look</Button>
      </form>
    </StepFrame>
  );
}
