import { hoursText, neighbours, type HourGroup } from '@/features/locations/hours-of-day';
import type { Period } from '@/features/locations/open-state';
import { WEEKDAYS } from '@/features/locations/weekdays';
import type { Texts } from '@/text';
import type { Daypart, Serving } from './get-menus';

/** Dayparts as the periods of a week. */
export const periodsOf = (dayparts: Daypart[]): Period[] => dayparts.flatMap(({ days, from, until }) => days.map((day) => ({ day, opens: from, closes: until })));

/** The days on which a menu is served, those next to each other with the same hours together: `Mon – Fri` with `11:00 – 15:00`. */
export function servingHours(dayparts: Daypart[], texts: Texts, locale: string, region: string): HourGroup[] {
  const periods = periodsOf(dayparts);
  const words = { closed: texts.closed, allDay: texts.servedAllDay };
  const week = WEEKDAYS.map((day) => {
    const ofDay = periods.filter((period) => period.day === day);
    return { day, hours: ofDay.length > 0 ? [...new Set(hoursText(ofDay, words, region))] : [] };
  });
  return neighbours(week, locale).filter(({ hours }) => hours.length > 0);
}

/** The clocks that a menu goes by: those of its places, each with their names where they differ; the brand's where it has no locations. */
export function clocksOf({ places }: Serving, brandZone: string): { timeZone: string; at: string | null }[] {
  const zones = [...new Set(places.map(({ timeZone }) => timeZone))];
  if (zones.length <= 1) return [{ timeZone: zones[0] ?? brandZone, at: null }];
  return zones.map((timeZone) => ({ timeZone, at: places.filter((place) => place.timeZone === timeZone).map(({ name }) => name).join(', ') }));
}
