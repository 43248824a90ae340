import { describe, expect, it } from 'vitest';
import { exceptionOn, openState, type Hours, type Period } from './open-state';
import { WEEKDAYS } from './weekdays';

const berlin = (time: string) => Date.parse(`${time}+01:00`);
const place = (openingHours: Period[], more: Partial<Hours> = {}): Hours => ({ timeZone: 'Europe/Berlin', openingHours, serviceHours: [], exceptions: [], pause: null, ...more });
const at = (hours: Hours, time: string, service: 'DELIVERY' | null = null) => openState(hours, service, berlin(time));
const friday: Period = { day: 'FRIDAY', opens: '18:00', closes: '02:00' };
const daily = WEEKDAYS.map((day) => ({ day, opens: '11:00', closes: '22:00' }));
const closed = (from: string, until: string, service: 'DELIVERY' | null = null, hours: { opens: string; closes: string }[] = []) => ({ from, until, service, hours, reason: 'Feast' });

describe('A place', () => {
  it('is open from the first minute to the one before it closes', () => {
    expect(at(place([friday]), '2026-11-27T18:00')).toEqual({ isOpen: true, changes: berlin('2026-11-28T02:00') });
    expect(at(place([friday]), '2026-11-28T01:59').isOpen).toBe(true);
    expect(at(place([friday]), '2026-11-28T02:00')).toEqual({ isOpen: false, changes: berlin('2026-12-04T18:00') });
  });

  it('is open past midnight at the end of the week', () => {
    expect(at(place([{ day: 'SUNDAY', opens: '20:00', closes: '01:00' }]), '2026-11-30T00:30')).toEqual({ isOpen: true, changes: berlin('2026-11-30T01:00') });
  });

  it('does not close where one period meets the next', () => {
    const both: Period[] = [
      { day: 'MONDAY', opens: '14:00', closes: '18:00' },
      { day: 'MONDAY', opens: '10:00', closes: '14:00' },
    ];
    expect(at(place(both), '2026-11-30T12:00').changes).toBe(berlin('2026-11-30T18:00'));
  });

  it('that never closes has no change to tell', () => {
    expect(at(place(WEEKDAYS.map((day) => ({ day, opens: '00:00', closes: '00:00' }))), '2026-11-29T23:59')).toEqual({ isOpen: true, changes: null });
  });

  it('without hours is closed', () => {
    expect(at(place([]), '2026-11-29T12:00')).toEqual({ isOpen: false, changes: null });
  });

  it('goes by its own clock, wherever the visitor is', () => {
    const noon: Period[] = [{ day: 'MONDAY', opens: '12:00', closes: '13:00' }];
    const instant = Date.parse('2026-11-30T03:30Z');
    expect(openState(place(noon, { timeZone: 'Asia/Tokyo' }), null, instant).isOpen).toBe(true);
    expect(openState(place(noon, { timeZone: 'Europe/London' }), null, instant).isOpen).toBe(false);
  });

  it('opens at the first of two equal times and closes for good at the first', () => {
    const night = place([{ day: 'SUNDAY', opens: '02:00', closes: '02:30' }]);
    const first = Date.parse('2026-10-25T00:15Z');
    expect(openState(night, null, first)).toEqual({ isOpen: true, changes: Date.parse('2026-10-25T00:30Z') });
    expect(openState(night, null, first + 3_600_000).isOpen).toBe(false);
  });
});

describe('An exception', () => {
  it('closes its days, the night before goes on, and the next opening is behind it', () => {
    const hours = place([...daily, friday], { exceptions: [closed('2026-11-28', '2027-01-10')] });
    expect(at(hours, '2026-11-28T01:00')).toEqual({ isOpen: true, changes: berlin('2026-11-28T02:00') });
    expect(at(hours, '2026-11-28T12:00')).toEqual({ isOpen: false, changes: berlin('2027-01-11T11:00') });
    expect([exceptionOn(hours, null, berlin('2026-11-28T00:00'))?.reason, exceptionOn(hours, null, berlin('2026-11-27T23:59'))]).toEqual(['Feast', null]);
  });

  it('of one service leaves the doors, and goes before what is said of the place', () => {
    const hours = place(daily, { exceptions: [closed('2026-11-28', '2026-11-28', null, [{ opens: '11:00', closes: '14:00' }]), closed('2026-11-28', '2026-11-28', 'DELIVERY')] });
    expect(at(hours, '2026-11-28T12:00')).toEqual({ isOpen: true, changes: berlin('2026-11-28T14:00') });
    expect(at(hours, '2026-11-28T12:00', 'DELIVERY')).toEqual({ isOpen: false, changes: berlin('2026-11-29T11:00') });
  });
});

describe('A service', () => {
  it('keeps the hours of the doors until it has its own', () => {
    const own = place(daily, { serviceHours: [{ service: 'DELIVERY', hours: [{ day: 'SATURDAY', opens: '17:00', closes: '21:00' }] }] });
    expect(at(place(daily), '2026-11-28T12:00', 'DELIVERY').isOpen).toBe(true);
    expect(at(own, '2026-11-28T12:00', 'DELIVERY')).toEqual({ isOpen: false, changes: berlin('2026-11-28T17:00') });
  });

  it('that is not offered opens on no holiday but its own', () => {
    const holiday = closed('2026-12-24', '2026-12-24', null, [{ opens: '11:00', closes: '14:00' }]);
    const off = place(daily, { serviceHours: [{ service: 'DELIVERY', hours: [] }], exceptions: [holiday, { ...holiday, from: '2026-12-31', until: '2026-12-31', service: 'DELIVERY' }] });
    expect(at(off, '2026-11-28T12:00', 'DELIVERY').changes).toBe(berlin('2026-12-31T11:00'));
  });

  it('pauses while its doors are open', () => {
    const paused = place(daily, { pause: { until: '2026-11-28T12:30:00+01:00', services: ['DELIVERY'], reason: null } });
    expect(at(paused, '2026-11-28T12:00').isOpen).toBe(true);
    expect(at(paused, '2026-11-28T12:00', 'DELIVERY')).toEqual({ isOpen: false, changes: berlin('2026-11-28T12:30') });
    expect(at(paused, '2026-11-28T12:30', 'DELIVERY').isOpen).toBe(true);
    expect(at(place(daily, { pause: { until: '2026-11-28T23:00:00+01:00', services: ['DELIVERY'], reason: null } }), '2026-11-28T12:00', 'DELIVERY').changes).toBe(berlin('2026-11-29T11:00'));
    expect(at(place(daily, { pause: { until: null, services: ['DELIVERY'], reason: null } }), '2026-11-28T12:00', 'DELIVERY')).toEqual({ isOpen: false, changes: null });
  });
});
