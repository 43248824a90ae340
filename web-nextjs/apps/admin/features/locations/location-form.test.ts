import { describe, expect, it } from 'vitest';
import { emptyForm, formOf, readForm, sameHours } from './location-form';

const location = {
  id: 'l1', slug: 'mitte', name: 'Mitte', nameTranslations: [{ locale: 'en', text: 'Mitte' }], address: { street: 'Torstr. 1', postalCode: '10115', city: 'Berlin', region: null, country: 'DE' },
  latitude: 52.52, longitude: null, phone: null, email: 'hi@example.com', timeZone: 'Europe/Berlin', openingHours: [{ day: 'MONDAY' as const, opens: '11:00', closes: '22:00' }], serviceHours: [], exceptions: [], pause: null, busy: null, noteTranslations: [], version: 1,
};

describe('the location form', () => {
  it('goes back as it came', () => {
    const { input, problems } = readForm(formOf(location), ['en']);
    expect(problems).toEqual([]);
    expect(input).toMatchObject({ address: location.address, latitude: 52.52, longitude: null, phone: null, email: 'hi@example.com', hours: location.openingHours });
  });

  it('finds times that were not filled in and degrees that are none', () => {
    const form = { ...emptyForm('DE', 'Europe/Berlin'), latitude: '91', longitude: '13,4' };
    form.week.TUESDAY = [{ key: 'a', opens: '11:00', closes: '' }];
    const { input, problems } = readForm(form, ['en']);
    expect(problems.map((p) => p.field)).toEqual(['hours.0', 'latitude']);
    expect(input.longitude).toBe(13.4);
  });

  it('knows whether the hours changed', () => {
    const one = formOf(location);
    expect(sameHours(one.week, formOf(location).week)).toBe(true);
    expect(sameHours(one.week, emptyForm('DE', 'x').week)).toBe(false);
  });
});
