import type { Texts } from '@/text';
import type { Period } from './open-state';
import { timeText, WEEKDAYS, weekdayName, type Weekday } from './weekdays';

/** The hours of a day: one text for each time that the place is open, or that it is closed. */
export type DayHours = { day: Weekday; hours: string[] };
export type HourGroup = { days: string; hours: string[] };

/** Every day of the week with its hours, such as `11:00 – 15:00` and `18:00 – 23:00`. */
export function hoursByDay(periods: Period[], texts: Texts, region: string): DayHours[] {
  return WEEKDAYS.map((day) => ({ day, hours: hoursText(periods.filter((period) => period.day === day), texts, region) }));
}

/** The same with neighbouring days of equal hours together: `Mon – Fri`. */
export function hoursByGroup(periods: Period[], texts: Texts, locale: string, region: string): HourGroup[] {
  return neighbours(hoursByDay(periods, texts, region), locale);
}

/** Days of the week, in order, with those next to each other together that have the same hours. */
export function neighbours(week: DayHours[], locale: string): HourGroup[] {
  const groups: { first: Weekday; last: Weekday; hours: string[] }[] = [];
  for (const { day, hours } of week) {
    const group = groups.at(-1);
    if (group?.hours.join() === hours.join()) group.last = day;
    else groups.push({ first: day, last: day, hours });
  }
  return groups.map(({ first, last, hours }) => ({ days: daysText(first, last, locale), hours }));
}

function daysText(first: Weekday, last: Weekday, locale: string): string {
  const from = weekdayName(first, locale, 'short');
  return first === last ? from : `${from} – ${weekdayName(last, locale, 'short')}`;
}

/** The hours of one day; that it is closed where there are none. */
export function hoursText(periods: readonly Pick<Period, 'opens' | 'closes'>[], texts: Pick<Texts, 'closed' | 'allDay'>, region: string): string[] {
  if (periods.length === 0) return [texts.closed];
  const inOrder = [...periods].sort((a, b) => (a.opens < b.opens ? -1 : 1));
  return inOrder.map(({ opens, closes }) => (opens === closes ? texts.allDay : `${timeText(opens, region)} – ${timeText(closes, region)}`));
}
