import { WEEKDAYS, type Weekday } from './weekdays';

export type Period = { day: Weekday; opens: string; closes: string };
/** `changes` is when the other state begins: minutes of the week from Monday 00:00; null when it never does. */
export type OpenState = { isOpen: boolean; changes: number | null };

const DAY = 1440;
const WEEK = 7 * DAY;

/** Whether a place is open at an instant, by its weekly hours in its own time zone. Hours past midnight belong to the day on which they began. */
export function openState(periods: Period[], timeZone: string, instant: Date): OpenState {
  const spans = joined(periods.map(spanOf));
  const now = minuteOfWeek(instant, timeZone);
  const current = spans.find(({ start, end }) => isWithin(now, start, end));
  if (current) return { isOpen: true, changes: current.end - current.start >= WEEK ? null : current.end % WEEK };
  const next = spans.map(({ start }) => start).sort((a, b) => distance(now, a) - distance(now, b))[0];
  return { isOpen: false, changes: next ?? null };
}

type Span = { start: number; end: number };

function spanOf({ day, opens, closes }: Period): Span {
  const start = WEEKDAYS.indexOf(day) * DAY + minutes(opens);
  const length = (minutes(closes) - minutes(opens) + DAY) % DAY || DAY;
  return { start, end: start + length };
}

/** Spans that touch or overlap become one, also over the end of the week; nothing is longer than a week. */
function joined(spans: Span[]): Span[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  const result: Span[] = [];
  for (const span of inOrder) {
    const last = result.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  const [first] = result;
  const last = result.at(-1);
  if (first && last && last.end >= first.start + WEEK) {
    if (first !== last) result.shift();
    last.end = Math.min(last.start + WEEK, Math.max(last.end, first.end + WEEK));
  }
  return result;
}

export function minuteOfWeek(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return WEEKDAYS.indexOf(part('weekday').toUpperCase() as Weekday) * DAY + Number(part('hour')) * 60 + Number(part('minute'));
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const distance = (from: number, to: number): number => (to - from + WEEK) % WEEK;
const isWithin = (now: number, start: number, end: number): boolean => (now >= start && now < end) || (now + WEEK >= start && now + WEEK < end);
