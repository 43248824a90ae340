import { expect, it } from 'vitest';
import { clockText, dayOf, nextDays } from './days';

it('Days are those of the place, not of the visitor', () => {
  const lateInBerlin = Date.parse('2026-11-30T22:30:00Z');
  expect(nextDays(lateInBerlin, 'Europe/Berlin', 1)).toEqual(['2026-11-30', '2026-12-01']);
  expect(nextDays(lateInBerlin, 'Asia/Tokyo', 0)).toEqual(['2026-12-01']);
  expect(nextDays(lateInBerlin, 'Asia/Tokyo', 14).at(-1)).toBe('2026-12-15');
  expect(dayOf('2026-11-30T23:30:00Z', 'Europe/Berlin')).toBe('2026-12-01');
});

it('Times are those of the place', () => {
  expect(clockText('2026-11-30T17:05:00Z', 'Europe/Berlin', 'de-DE')).toBe('18:05');
});
