import { describe, expect, it } from 'vitest';
import { endAt, ends } from './interruption';

const evening = new Date('2026-10-24T18:00:00Z');

describe('the end of a pause', () => {
  it('is so many minutes from now, the next morning on the wall clock of the place, or open', () => {
    expect(ends.map(({ value }) => endAt(value, 'Europe/Berlin', evening))).toEqual(['2026-10-24T18:30:00.000Z', '2026-10-24T19:00:00.000Z', '2026-10-24T20:00:00.000Z', '2026-10-25T08:00:00.000Z', null]);
  });
});
