import type { OpenState } from './open-state';

/** Words with `{time}` where a time goes: functions cannot travel to the browser. */
export type OpenWords = { openNow: string; closedNow: string; opensAt: string; closesAt: string };

const WEEK = 7 * 86_400_000;

/** `Open now · closes Mon 22:00`; with the date where a weekday could mean another week. */
export function openText({ isOpen, changes }: OpenState, words: OpenWords, { timeZone, region, now }: { timeZone: string; region: string; now: number }): string {
  const state = isOpen ? words.openNow : words.closedNow;
  if (changes === null) return state;
  return `${state} · ${(isOpen ? words.closesAt : words.opensAt).replace('{time}', momentText(changes, timeZone, region, changes - now > WEEK - 86_400_000))}`;
}

/** An instant on the place's wall clock: weekday and time, and the date where it is asked for. */
export function momentText(instant: number, timeZone: string, region: string, hasDate = false): string {
  const { hour12 } = new Intl.DateTimeFormat(region, { hour: 'numeric' }).resolvedOptions();
  const time = new Intl.DateTimeFormat(region, { timeZone, hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }).format(instant);
  const day = new Intl.DateTimeFormat(region, { timeZone, weekday: 'short', ...(hasDate ? { day: 'numeric', month: 'short' } : {}) }).format(instant);
  return `${day} ${time}`;
}
