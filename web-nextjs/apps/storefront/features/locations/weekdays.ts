import type { EnumOf } from '@foodsaas/graphql';

export type Weekday = EnumOf<'Weekday'>;

export const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** 2024-01-01 was a Monday. */
const monday = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

export function weekdayName(day: Weekday, locale: string, style: 'long' | 'short' = 'long'): string {
  const date = new Date(monday + WEEKDAYS.indexOf(day) * DAY_MS);
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(date);
}

/** `18:30` as the locale writes it: two digits for the hour where a day has 24, else one where one is enough. */
export function timeText(time: string, locale: string): string {
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const format = new Intl.DateTimeFormat(locale, { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return format.format(new Date(`2024-01-01T${time.slice(0, 5)}:00Z`));
}
