import { describe, expect, it } from 'vitest';
import { DAY, reached, wallClock } from './wall-clock';

const MINUTE = 60_000;

/** The instants at which a zone's clocks are changed, found by looking every day and then every minute. */
function changesOf(timeZone: string, from: number, until: number): number[] {
  const offset = (instant: number) => wallClock(instant, timeZone) - instant;
  const found: number[] = [];
  for (let day = from; day < until; day += DAY) {
    if (offset(day) === offset(day + DAY)) continue;
    let at = day;
    for (const step of [60 * MINUTE, MINUTE]) while (offset(at + step) === offset(day)) at += step;
    found.push(at + MINUTE);
  }
  return found;
}

describe('The wall clock', () => {
  it('in every zone gets to a time at the first minute at which somebody who looks at it has seen that time', () => {
    const begin = Date.UTC(2026, 0, 1);
    let seen = 0;
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      for (const change of changesOf(timeZone, begin, begin + 366 * DAY)) {
        seen += 1;
        let latest = wallClock(change - 120 * MINUTE, timeZone);
        for (let now = change - 119 * MINUTE; now <= change + 120 * MINUTE; now += MINUTE) {
          const shown = wallClock(now, timeZone);
          for (let wall = latest + MINUTE; wall <= shown; wall += 7 * MINUTE) if (reached(wall, timeZone) !== now) expect.fail(`${timeZone}: ${new Date(wall).toISOString()} at ${new Date(now).toISOString()}, not ${new Date(reached(wall, timeZone)).toISOString()}`);
          latest = Math.max(latest, shown);
        }
      }
    }
    expect(seen).toBeGreaterThan(150);
  }, 120_000);

  it('means the first of two equal times, and the moment of the skip', () => {
    expect(reached(Date.UTC(2026, 9, 25, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(reached(Date.UTC(2026, 9, 25, 3, 0), 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 2, 0));
    expect(reached(Date.UTC(2026, 2, 29, 2, 30), 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 0));
    expect(reached(Date.UTC(2011, 11, 30, 12, 0), 'Pacific/Apia')).toBe(Date.UTC(2011, 11, 30, 10, 0));
  });
});
