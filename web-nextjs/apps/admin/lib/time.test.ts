import { describe, expect, it } from 'vitest';
import { inHours, instantAt, localTimeOf, millisecondsBetween, timeAgo, tomorrowAt } from './time';

describe('times', () => {
  it('finds tomorrow at nine where the brand is', () => {
    expect(tomorrowAt(9, 'Europe/Berlin', new Date('2026-07-01T20:00:00Z')).toISOString()).toBe('2026-07-02T07:00:00.000Z');
    expect(tomorrowAt(9, 'Asia/Tokyo', new Date('2026-07-01T20:00:00Z')).toISOString()).toBe('2026-07-03T00:00:00.000Z');
  });

  it('finds it across the change of clocks and of years', () => {
    expect(tomorrowAt(9, 'Europe/Berlin', new Date('2026-10-24T10:00:00Z')).toISOString()).toBe('2026-10-25T08:00:00.000Z');
    expect(tomorrowAt(9, 'America/New_York', new Date('2026-12-31T12:00:00Z')).toISOString()).toBe('2027-01-01T14:00:00.000Z');
  });

  it.each([['2026-07-01T16:30:00Z', '2026-07-01T18:30'], ['2026-01-01T17:30:00Z', '2026-01-01T18:30'], ['2026-03-29T01:00:00Z', '2026-03-29T03:00'], ['2026-07-01T16:30:15Z', '2026-07-01T18:30:15']])('shows %s as %s on the clocks of Berlin, and reads it back', (iso, local) => {
    expect(localTimeOf(iso, 'Europe/Berlin')).toBe(local);
    expect(instantAt(local, 'Europe/Berlin')).toBe(iso);
  });

  it('knows what is no time', () => {
    expect(localTimeOf('soon', 'Europe/Berlin')).toBe('');
    expect(['', '2026-07-01', '2026-13-01T10:00', 'x'].map((text) => instantAt(text, 'Europe/Berlin'))).toEqual([null, null, null, null]);
  });

  it('measures and tells spans', () => {
    const now = new Date('2026-07-01T12:00:00Z');
    expect(inHours(1, now).toISOString()).toBe('2026-07-01T13:00:00.000Z');
    expect(millisecondsBetween('2026-07-01T12:00:00.100Z', '2026-07-01T12:00:00.342Z')).toBe(242);
    expect(timeAgo('2026-07-01T11:57:00Z', now)).toBe('3 minutes ago');
    expect(timeAgo('2026-06-30T11:57:00Z', now)).toBe('yesterday');
  });
});
