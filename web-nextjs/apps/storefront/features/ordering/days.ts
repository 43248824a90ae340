import { DAY, wallClock } from '@/features/locations/wall-clock';

/** Today and so many days ahead by a place's clock, as the API writes dates; which of them have a slot is its to say. */
export function nextDays(now: number, timeZone: string, daysAhead: number): string[] {
  const today = Math.floor(wallClock(now, timeZone) / DAY) * DAY;
  return Array.from({ length: daysAhead + 1 }, (_, index) => new Date(today + index * DAY).toISOString().slice(0, 10));
}

/** The day of an instant by a place's clock. */
export const dayOf = (instant: string, timeZone: string): string => new Date(wallClock(Date.parse(instant), timeZone)).toISOString().slice(0, 10);

export const dayText = (day: string, region: string): string =>
  new Intl.DateTimeFormat(region, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export function clockText(instant: string, timeZone: string, region: string): string {
  const { hour12 } = new Intl.DateTimeFormat(region, { hour: 'numeric' }).resolvedOptions();
  return new Intl.DateTimeFormat(region, { timeZone, hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }).format(new Date(instant));
}
