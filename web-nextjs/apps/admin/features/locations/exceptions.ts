import type { VariablesOf } from '@foodsaas/graphql';
import type { Problem } from '@/lib/errors';
import { type Texts, textsOf, writtenTranslations } from '@/lib/texts';
import type { Location, Service, SetExceptionsDocument } from './documents';
import type { DayPeriod } from './hours';

/** Days with other hours, as they are edited; no service: the whole place. */
export type ExceptionLine = { key: string; from: string; until: string; service: Service | ''; times: DayPeriod[]; reason: Texts };

export const linesOf = (exceptions: Location['exceptions']): ExceptionLine[] =>
  exceptions.map(({ from, until, service, hours, reasonTranslations }, index) => ({
    key: `kept-${String(index)}`,
    from,
    until,
    service: service ?? '',
    times: hours.map(({ opens, closes }, place) => ({ key: `kept-${String(place)}`, opens: opens.slice(0, 5), closes: closes.slice(0, 5) })),
    reason: textsOf(reasonTranslations),
  }));

/** A day without hours: most exceptions are holidays. */
export const emptyLine = (key: string): ExceptionLine => ({ key, from: '', until: '', service: '', times: [], reason: {} });

type ExceptionInput = VariablesOf<typeof SetExceptionsDocument>['input']['exceptions'][number];

/** The lines as input, or what a look at them already finds wrong. */
export function readLines(lines: readonly ExceptionLine[], locales: readonly string[]): { exceptions: ExceptionInput[]; problems: Problem[] } {
  const problems: Problem[] = [];
  lines.forEach((line, index) => {
    if (line.from === '') problems.push({ code: 'DATE_MISSING', message: 'Say from which day.', field: `exceptions.${String(index)}.from` });
    line.times.forEach((time, place) => {
      if (time.opens === '' || time.closes === '') problems.push({ code: 'TIME_MISSING', message: 'Say from when to when.', field: `exceptions.${String(index)}.hours.${String(place)}` });
    });
  });
  const exceptions = lines.map(({ from, until, service, times, reason }) => ({
    from,
    until: until === '' ? null : until,
    service: service === '' ? null : service,
    hours: times.map(({ opens, closes }) => ({ opens, closes })),
    reason: writtenTranslations(reason, locales),
  }));
  return { exceptions, problems };
}

/** Those that are not over yet on a day of the location's calendar. */
export const upcoming = <T extends { until: string }>(exceptions: readonly T[], today: string): T[] => exceptions.filter(({ until }) => until >= today);

/** "24 Dec 2026", or "24 – 26 Dec 2026". */
export function daysText({ from, until }: { from: string; until: string }): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(from), new Date(until));
}
