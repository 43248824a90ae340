import { describe, expect, it } from 'vitest';
import { daysText, emptyLine, linesOf, readLines, upcoming } from './exceptions';

const holiday = { from: '2026-12-24', until: '2026-12-26', service: null, hours: [], reasonTranslations: [{ locale: 'en', text: 'Christmas' }] };
const short = { from: '2026-12-31', until: '2026-12-31', service: 'DELIVERY' as const, hours: [{ opens: '11:00', closes: '15:00' }], reasonTranslations: [] };

describe('exceptions', () => {
  it('go back as they came', () => {
    expect(readLines(linesOf([holiday, short]), ['en', 'de'])).toEqual({
      exceptions: [
        { from: '2026-12-24', until: '2026-12-26', service: null, hours: [], reason: [{ locale: 'en', text: 'Christmas' }] },
        { from: '2026-12-31', until: '2026-12-31', service: 'DELIVERY', hours: [{ opens: '11:00', closes: '15:00' }], reason: [] },
      ],
      problems: [],
    });
  });

  it('need a day and whole times, and say so at their line', () => {
    const line = { ...emptyLine('a'), times: [{ key: 't', opens: '11:00', closes: '' }] };
    expect(readLines([...linesOf([holiday]), line], ['en']).problems.map((p) => [p.code, p.field])).toEqual([['DATE_MISSING', 'exceptions.1.from'], ['TIME_MISSING', 'exceptions.1.hours.0']]);
  });

  it('without a last day are one day', () => {
    expect(readLines([{ ...emptyLine('a'), from: '2026-12-24' }], ['en']).exceptions[0]).toMatchObject({ from: '2026-12-24', until: null });
  });

  it('are told until their last day', () => {
    expect([upcoming([holiday, short], '2026-12-26'), upcoming([holiday, short], '2026-12-27')]).toEqual([[holiday, short], [short]]);
    expect([daysText(short), daysText(holiday).replaceAll('\u2009', ' ')]).toEqual(['31 Dec 2026', '24 – 26 Dec 2026']);
  });
});
