import type { OpenState } from './open-state';
import { timeText, WEEKDAYS, weekdayName } from './weekdays';

/** Words with `{time}` where a time goes: functions cannot travel to the browser. */
export type OpenWords = { openNow: string; closedNow: string; opensAt: string; closesAt: string };

/** `Open now · closes Mon 22:00`. */
export function openText({ isOpen, changes }: OpenState, words: OpenWords, locale: string, region: string): string {
  const now = isOpen ? words.openNow : words.closedNow;
  if (changes === null) return now;
  const day = WEEKDAYS[Math.floor(changes / 1440)] ?? 'MONDAY';
  const clock = `${String(Math.floor((changes % 1440) / 60)).padStart(2, '0')}:${String(changes % 60).padStart(2, '0')}`;
  const time = `${weekdayName(day, locale, 'short')} ${timeText(clock, region)}`;
  return `${now} · ${(isOpen ? words.closesAt : words.opensAt).replace('{time}', time)}`;
}
