import { describe, expect, it } from 'vitest';
import { firstText, languageName, textsOf, translationsOf, writtenTranslations } from './texts';

describe('texts in several languages', () => {
  it('come from translations and go back', () => {
    const texts = textsOf([{ locale: 'de', text: 'Suppe' }]);
    expect(translationsOf(texts, ['de', 'en'])).toEqual([{ locale: 'de', text: 'Suppe' }, { locale: 'en', text: '' }]);
    expect(writtenTranslations({ de: ' Suppe ', en: ' ' }, ['de', 'en'])).toEqual([{ locale: 'de', text: 'Suppe' }]);
  });

  it('fall back to another language', () => {
    expect(firstText({ de: 'Suppe' }, 'en', 'de')).toBe('Suppe');
    expect(firstText({ ja: 'スープ' }, 'en', 'de')).toBe('スープ');
    expect(firstText(undefined, 'en')).toBe('');
  });

  it('name a language, or show its tag', () => {
    expect(languageName('de')).toBe('German');
    expect(languageName('not a tag')).toBe('not a tag');
  });
});
