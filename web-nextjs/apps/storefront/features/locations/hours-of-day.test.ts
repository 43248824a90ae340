import { describe, expect, it } from 'vitest';
import { textsFor } from '@/text';
import { hoursByDay, hoursByGroup } from './hours-of-day';
import type { Period } from './open-state';

const open = (day: Period['day'], opens: string, closes: string): Period => ({ day, opens, closes });
const week = [open('TUESDAY', '17:30', '23:00'), open('TUESDAY', '12:00', '15:00'), open('WEDNESDAY', '12:00', '15:00'), open('WEDNESDAY', '17:30', '23:00'), open('SUNDAY', '00:00', '00:00')];

describe('Opening hours', () => {
  it('are in the order of the day and closed where there are none', () => {
    const days = hoursByDay(week, textsFor('de'), 'de-DE');
    expect(days[0]?.hours).toEqual(['Geschlossen']);
    expect(days[1]?.hours).toEqual(['12:00 – 15:00', '17:30 – 23:00']);
    expect(days[6]?.hours).toEqual(['Rund um die Uhr']);
  });

  it('put neighbouring days of equal hours together', () => {
    expect(hoursByGroup(week, textsFor('en'), 'en', 'en-GB').map(({ days }) => days)).toEqual(['Mon', 'Tue – Wed', 'Thu – Sat', 'Sun']);
  });

  it('follow the clock of the country', () => {
    expect(hoursByDay([open('MONDAY', '09:00', '17:30')], textsFor('en'), 'en-US')[0]?.hours[0]?.replaceAll('\u202f', ' ')).toBe('9:00 AM – 5:30 PM');
    expect(hoursByDay([open('MONDAY', '09:00', '01:00')], textsFor('en'), 'en-DE')[0]?.hours).toEqual(['09:00 – 01:00']);
  });
});
