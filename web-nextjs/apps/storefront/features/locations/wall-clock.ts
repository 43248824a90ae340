const MINUTE = 60_000;
export const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
}

/** What the wall clock of a zone shows at an instant, to the minute, as if it were UTC. */
export function wallClock(instant: number, timeZone: string): number {
  const found = { year: 0, month: 0, day: 0, hour: 0, minute: 0 };
  for (const { type, value } of formatOf(timeZone).formatToParts(instant)) if (type in found) found[type as keyof typeof found] = Number(value);
  return Date.UTC(found.year, found.month - 1, found.day, found.hour, found.minute);
}

/**
 * The first instant at which the wall clock has got to a time: where it shows a time twice, the first of the two; where it skips a time, the moment of the skip.
 * The API reckons the same.
 */
export function reached(wall: number, timeZone: string): number {
  let [before, after] = [wall - DAY, wall + DAY];
  const early = wallClock(before, timeZone) - before;
  const late = wallClock(after, timeZone) - after;
  if (early === late) return wall - early;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / MINUTE / 2) * MINUTE;
    if (wallClock(middle, timeZone) - middle === early) before = middle;
    else after = middle;
  }
  return wall - early < after ? wall - early : Math.max(after, wall - late);
}
