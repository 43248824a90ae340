import { describe, expect, it } from 'vitest';
import { currencyChoices, guessCountry, languageChoices, timeZoneChoices } from './places';

const germany = { code: 'DE', name: 'Germany', currency: 'EUR', timeZones: ['Europe/Berlin'], locales: ['de', 'en'] };
const france = { code: 'FR', name: 'France', currency: 'EUR', timeZones: ['Europe/Paris'], locales: ['fr', 'en'] };

describe('places', () => {
  it('guesses the country from the browser', () => {
    expect(guessCountry([germany, france], 'de')?.code).toBe('DE');
    expect(guessCountry([germany, france], 'en-FR')?.code).toBe('FR');
    expect(guessCountry([germany, france], 'ja')).toBeUndefined();
    expect(guessCountry([germany], 'not a tag')).toBeUndefined();
  });

  it('offers what belongs to the country first', () => {
    expect(languageChoices([germany, france], france).map((c) => c.value)).toEqual(['fr', 'en', 'de']);
    expect(timeZoneChoices(['Europe/Paris'])[0]?.value).toBe('Europe/Paris');
    expect(currencyChoices([germany, france])).toEqual([{ value: 'EUR', label: 'EUR · Euro' }]);
  });
});
