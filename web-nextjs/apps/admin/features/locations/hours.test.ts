import { describe, expect, it } from 'vitest';
import { copiedToAll, isPastMidnight, nextPeriod, periodsOf, problemsByDay, weekLines, weekOf } from './hours';

const periods = [
  { day: 'FRIDAY' as const, opens: '18:00:00', closes: '02:00:00' },
  { day: 'FRIDAY' as const, opens: '11:30', closes: '15:00' },
  { day: 'MONDAY' as const, opens: '11:30', closes: '15:00' },
];

describe('opening hours', () => {
  it('are kept by day, in order, without seconds', () => {
    expect(periodsOf(weekOf(periods))).toEqual([
      { day: 'MONDAY', opens: '11:30', closes: '15:00' },
      { day: 'FRIDAY', opens: '11:30', closes: '15:00' },
      { day: 'FRIDAY', opens: '18:00', closes: '02:00' },
    ]);
  });

  it('can be the same every day', () => {
    const week = copiedToAll(weekOf(periods), 'FRIDAY');
    expect(periodsOf(week)).toHaveLength(14);
    expect(new Set(Object.values(week).flat().map((p) => p.key)).size).toBe(14);
  });

  it('go past midnight where they close before they open', () => {
    expect([isPastMidnight({ opens: '18:00', closes: '02:00' }), isPastMidnight({ opens: '11:00', closes: '11:00' }), isPastMidnight({ opens: '11:00', closes: '12:00' })]).toEqual([true, true, false]);
  });

  it('go on after the last period of a day', () => {
    expect(nextPeriod([], 'k')).toEqual({ key: 'k', opens: '11:00', closes: '22:00' });
    expect(nextPeriod([{ key: 'a', opens: '11:00', closes: '14:30' }], 'k').opens).toBe('15:00');
    expect(nextPeriod([{ key: 'a', opens: '18:00', closes: '02:00' }], 'k').opens).toBe('');
  });

  it('show a refusal at the day of its period', () => {
    const found = problemsByDay(weekOf(periods), [
      { code: 'HOURS_OVERLAP', message: 'x', field: 'hours.2' },
      { code: 'HOURS_OVERLAP', message: 'x', field: 'hours.0.opens' },
      { code: 'OTHER', message: 'x', field: 'hours' },
    ]);
    expect(Object.keys(found)).toEqual(['FRIDAY', 'MONDAY']);
  });

  it('are told in few lines', () => {
    expect(weekLines(weekOf(periods))).toEqual([
      { days: 'Mon', hours: '11:30–15:00' },
      { days: 'Tue–Thu', hours: 'closed' },
      { days: 'Fri', hours: '11:30–15:00, 18:00–02:00' },
      { days: 'Sat–Sun', hours: 'closed' },
    ]);
  });
});
