import type { ServiceType } from '../labels';
import type { TaxInput, TaxSettings } from './documents';

export type RateForm = { key: string; percent: string; service: '' | ServiceType; locationId: string; from: string };
export type ClassForm = { key: string; code: string; isNew: boolean; name: string; rates: RateForm[] };

let made = 0;
const fresh = (): string => `new-${String((made += 1))}`;

export const emptyRate = (): RateForm => ({ key: fresh(), percent: '', service: '', locationId: '', from: '' });

export const emptyClass = (): ClassForm => ({ key: fresh(), code: '', isNew: true, name: '', rates: [emptyRate()] });

export const formOf = (settings: TaxSettings): ClassForm[] =>
  settings.classes.map(({ code, name, rates }) => ({
    key: code,
    code,
    isNew: false,
    name,
    rates: rates.map((rate, index) => ({ key: `${code}-${String(index)}`, percent: rate.percent, service: rate.service ?? '', locationId: rate.locationId ?? '', from: rate.from ?? '' })),
  }));

/** The form as input; a comma is a decimal mark to many. */
export const inputOf = (classes: readonly ClassForm[], version: number): TaxInput => ({
  version,
  classes: classes.map(({ code, name, rates }) => ({
    code: code.trim(),
    name,
    rates: rates.map((rate) => ({
      percent: rate.percent.trim().replace(',', '.'),
      ...(rate.service === '' ? {} : { service: rate.service }),
      ...(rate.locationId === '' ? {} : { locationId: rate.locationId }),
      ...(rate.from === '' ? {} : { from: rate.from }),
    })),
  })),
});
