import { describe, expect, it } from 'vitest';
import { daysText, formOf, readForm, timesText } from './menu-form';

const menu = {
  id: 'm1', name: 'Mittag', nameTranslations: [{ locale: 'de', text: 'Mittag' }], locationIds: ['l1', 'gone'], services: ['PICKUP' as const],
  dayparts: [{ days: ['MONDAY' as const, 'TUESDAY' as const, 'WEDNESDAY' as const], from: '11:00', until: '14:00' }], isServed: true, categories: [{ id: 'c1', name: 'Warm' }], version: 3,
};

describe('the form of a menu', () => {
  it('goes back as it came, without locations that are gone', () => {
    expect(readForm(formOf(menu), ['de', 'en'], 'de', ['l1', 'l2'])).toEqual({
      input: {
        name: [{ locale: 'de', text: 'Mittag' }, { locale: 'en', text: '' }], categoryIds: ['c1'], locationIds: ['l1'], services: ['PICKUP'],
        dayparts: [{ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY'], from: '11:00', until: '14:00' }],
      },
      problems: [],
    });
  });

  it('finds what is missing', () => {
    const form = { ...formOf(menu), name: { en: 'Lunch' }, categoryIds: [], dayparts: [{ key: 'a', days: [], from: '', until: '14:00' }] };
    expect(readForm(form, ['de', 'en'], 'de', []).problems.map(({ field }) => field)).toEqual(['name', 'categoryIds', 'dayparts.0.days', 'dayparts.0.from']);
  });

  it('says times as people do', () => {
    expect(daysText(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'SATURDAY', 'SUNDAY'])).toBe('Mon–Wed, Sat, Sun');
    expect(timesText({ days: ['FRIDAY'], from: '22:00', until: '02:00' })).toBe('Fri 22:00–02:00 (next day)');
  });
});
