import type { Problem } from '@/lib/errors';
import { indexAt } from '@/lib/errors';
import type { Period, Weekday } from './documents';

export const weekdays: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export const dayName = (day: Weekday): string => day.charAt(0) + day.slice(1).toLowerCase();

export type DayPeriod = { key: string; opens: string; closes: string };
export type Week = Record<Weekday, DayPeriod[]>;

const minutes = (time: string): string => time.slice(0, 5);

export function weekOf(periods: readonly Period[]): Week {
  const week = Object.fromEntries(weekdays.map((day) => [day, [] as DayPeriod[]])) as Week;
  periods.forEach((p, index) => { week[p.day].push({ key: `kept-${String(index)}`, opens: minutes(p.opens), closes: minutes(p.closes) }); });
  for (const day of weekdays) week[day].sort((a, b) => a.opens.localeCompare(b.opens));
  return week;
}

/** The week as the API takes it, day by day. */
export const periodsOf = (week: Week): Period[] => weekdays.flatMap((day) => week[day].map(({ opens, closes }) => ({ day, opens, closes })));

/** The same hours on every day, as on this one. */
export const copiedToAll = (week: Week, from: Weekday): Week =>
  Object.fromEntries(weekdays.map((day) => [day, day === from ? week[day] : week[from].map((p, index) => ({ ...p, key: `${day}-copy-${String(index)}-${p.key}` }))])) as Week;

export const isPastMidnight = ({ opens, closes }: Pick<DayPeriod, 'opens' | 'closes'>): boolean => opens !== '' && closes !== '' && closes <= opens;

/** The next period of a day: after the last one, or the usual opening. */
export function nextPeriod(periods: readonly DayPeriod[], key: string): DayPeriod {
  const last = periods.at(-1);
  if (!last) return { key, opens: '11:00', closes: '22:00' };
  const hour = Number(last.closes.slice(0, 2));
  return isPastMidnight(last) || hour >= 22 ? { key, opens: '', closes: '' } : { key, opens: `${String(hour + 1).padStart(2, '0')}:00`, closes: '22:00' };
}

/** Problems of the whole week's list, given to the day of the period that they name. */
export function problemsByDay(week: Week, problems: readonly Problem[], path = 'hours'): Partial<Record<Weekday, Problem[]>> {
  const days = periodsOf(week).map((p) => p.day);
  const found: Partial<Record<Weekday, Problem[]>> = {};
  for (const problem of problems) {
    const index = indexAt(problem, path);
    const day = index === null ? undefined : days[index];
    if (day !== undefined) found[day] = [...(found[day] ?? []), problem];
  }
  return found;
}

/** A day's hours in one line. */
export const dayText = (periods: readonly DayPeriod[]): string => (periods.length === 0 ? 'closed' : periods.map((p) => (p.opens === '00:00' && p.closes === '00:00' ? 'all day' : `${p.opens}–${p.closes}`)).join(', '));

/** Neighbouring days with the same hours together: "Mon–Fri 11:00–22:00". */
export function weekLines(week: Week): { days: string; hours: string }[] {
  const lines: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const day of weekdays) {
    const hours = dayText(week[day]);
    const line = lines.at(-1);
    if (line?.hours === hours) line.last = day;
    else lines.push({ first: day, last: day, hours });
  }
  const short = (day: Weekday) => dayName(day).slice(0, 3);
  return lines.map(({ first, last, hours }) => ({ days: first === last ? short(first) : `${short(first)}–${short(last)}`, hours }));
}
