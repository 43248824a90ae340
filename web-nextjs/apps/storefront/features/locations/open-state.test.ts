import { describe, expect, it } from 'vitest';
import { openState, type Period } from './open-state';
import { WEEKDAYS } from './weekdays';

const berlin = (time: string) => new Date(`${time}+01:00`);
const at = (periods: Period[], time: string) => openState(periods, 'Europe/Berlin', berlin(time));
const friday: Period = { day: 'FRIDAY', opens: '18:00', closes: '02:00' };
const minute = (day: number, hour: number) => day * 1440 + hour * 60;

describe('A place', () => {
  it('is open from the first minute to the one before it closes', () => {
    expect(at([friday], '2026-11-27T18:00')).toEqual({ isOpen: true, changes: minute(5, 2) });
    expect(at([friday], '2026-11-28T01:59').isOpen).toBe(true);
    expect(at([friday], '2026-11-28T02:00')).toEqual({ isOpen: false, changes: minute(4, 18) });
  });

  it('is open past midnight at the end of the week', () => {
    const sunday: Period = { day: 'SUNDAY', opens: '20:00', closes: '01:00' };
    expect(at([sunday], '2026-11-30T00:30')).toEqual({ isOpen: true, changes: minute(0, 1) });
  });

  it('does not close where one period meets the next', () => {
    const both: Period[] = [
      { day: 'MONDAY', opens: '10:00', closes: '14:00' },
      { day: 'MONDAY', opens: '14:00', closes: '18:00' },
    ];
    expect(at(both, '2026-11-30T12:00').changes).toBe(minute(0, 18));
  });

  it('that never closes has no change to tell', () => {
    const always = WEEKDAYS.map((day) => ({ day, opens: '00:00', closes: '00:00' }));
    expect(at(always, '2026-11-29T23:59')).toEqual({ isOpen: true, changes: null });
  });

  it('without hours is closed', () => {
    expect(at([], '2026-11-29T12:00')).toEqual({ isOpen: false, changes: null });
  });

  it('goes by its own clock, wherever the visitor is', () => {
    const noon: Period[] = [{ day: 'MONDAY', opens: '12:00', closes: '13:00' }];
    const instant = new Date('2026-11-30T03:30Z');
    expect(openState(noon, 'Asia/Tokyo', instant).isOpen).toBe(true);
    expect(openState(noon, 'Europe/London', instant).isOpen).toBe(false);
  });
});
