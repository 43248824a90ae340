import { conventions } from './conventions';

const parts = (instant: Date, timeZone: string) => {
  const found = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' }).formatToParts(instant);
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(found.find((p) => p.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day'), hour: number('hour'), minute: number('minute'), second: number('second') };
};

/** How far the zone's clocks are ahead of UTC at this instant, in milliseconds. */
function offsetAt(instant: Date, timeZone: string): number {
  const p = parts(instant, timeZone);
  return Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second) - Math.floor(instant.getTime() / 1000) * 1000;
}

/** The instant at which the zone's clocks show `hour`:00 on the day after `now`'s day there; right across summer time. */
export function tomorrowAt(hour: number, timeZone: string, now: Date): Date {
  const today = parts(now, timeZone);
  const wall = Date.UTC(today.year, today.month - 1, today.day + 1, hour);
  const first = wall - offsetAt(new Date(wall), timeZone);
  return new Date(wall - offsetAt(new Date(first), timeZone));
}

/** An instant as the zone's clocks show it, in the form of a `datetime-local` control: `2026-05-01T18:30`. Empty for what is none. */
export function localTimeOf(iso: string, timeZone: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return '';
  const clock = new Date(instant.getTime() + offsetAt(instant, timeZone)).toISOString().slice(0, 19);
  return clock.endsWith(':00') ? clock.slice(0, 16) : clock;
}

/** The instant at which the zone's clocks show this, as the API writes it; null for what is no time. Right across summer time; of a time that comes twice it is one. */
export function instantAt(local: string, timeZone: string): string | null {
  const [, minute, second = '00'] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2}))?/.exec(local) ?? [];
  const wall = minute === undefined ? NaN : new Date(`${minute}:${second}Z`).getTime();
  if (Number.isNaN(wall)) return null;
  const first = wall - offsetAt(new Date(wall), timeZone);
  return new Date(wall - offsetAt(new Date(first), timeZone)).toISOString().replace('.000Z', 'Z');
}

export const inHours = (hours: number, now: Date): Date => new Date(now.getTime() + hours * 3_600_000);

export const formatInstant = (iso: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(conventions, { dateStyle: 'medium', timeStyle: 'short', ...(timeZone === undefined ? {} : { timeZone }) }).format(new Date(iso));

/** An instant of the coming days, as short as it can be said: "Tue 9:00". */
export const formatSoon = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat(conventions, { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone }).format(new Date(iso));

/** An instant with its milliseconds, for receipts. */
export const formatExact = (iso: string): string =>
  new Intl.DateTimeFormat(conventions, { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' }).format(new Date(iso));

export const millisecondsBetween = (from: string, to: string): number => Math.max(0, new Date(to).getTime() - new Date(from).getTime());

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "3 minutes ago". */
export function timeAgo(iso: string, now: Date): string {
  const seconds = Math.round((new Date(iso).getTime() - now.getTime()) / 1000);
  const [unit, size] = ([['day', 86_400], ['hour', 3_600], ['minute', 60]] as const).find(([, s]) => Math.abs(seconds) >= s) ?? (['second', 1] as const);
  return relative.format(Math.round(seconds / size), unit);
}
