import { describe, expect, it } from 'vitest';
import { daysOfFile, emptyHistory, fileAddress, type HistoryForm, readHistory } from './history-filter';

const read = (part: Partial<HistoryForm>) => readHistory({ ...emptyHistory, ...part }, 2);

describe('the search of earlier orders', () => {
  it('asks for all of them at first', () => {
    expect(read({})).toEqual({ where: {}, problems: [] });
  });

  it('has both days, and amounts in minor units', () => {
    expect(read({ from: '2026-03-28', until: '2026-03-29', least: '10', most: '24,90' }).where).toEqual({ from: '2026-03-28', to: '2026-03-29', minTotal: 1000, maxTotal: 2490 });
  });

  it('has words without the space around them', () => {
    expect(read({ text: ' K7 ', item: ' ', status: 'REJECTED' }).where).toEqual({ text: 'K7', status: 'REJECTED' });
  });

  it('finds what is the wrong way round, or no amount', () => {
    expect(read({ from: '2026-03-29', until: '2026-03-28' }).problems.map(({ field }) => field)).toEqual(['until']);
    expect(read({ from: '2026-03-28', until: '2026-03-28' }).problems).toEqual([]);
    expect(read({ least: '20', most: '10' }).problems.map(({ field }) => field)).toEqual(['most']);
    expect(read({ least: 'much' }).problems.map(({ field }) => field)).toEqual(['least']);
  });
});

describe('the file of orders', () => {
  const today = '2026-06-30';
  const days = (from: string, until: string) => daysOfFile({ from, until }, today);

  it('has the days of the search, else the last month', () => {
    expect(days('2026-03-01', '2026-03-31')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(days('', '')).toEqual({ from: '2026-05-31', to: '2026-06-30' });
    expect(days('2026-06-01', '')).toEqual({ from: '2026-06-01', to: '2026-06-30' });
    expect(days('', '2026-03-31')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
  });

  it('has a year at most', () => {
    expect(days('2020-01-01', '2026-06-30')).toEqual({ from: '2025-06-30', to: '2026-06-30' });
    expect(days('2020-01-01', '')).toEqual({ from: '2020-01-01', to: '2020-12-31' });
  });

  it('never ends before it begins', () => {
    expect(days('2026-07-15', '')).toEqual({ from: '2026-06-30', to: '2026-06-30' });
  });

  it('has its marks as the spreadsheet wants them', () => {
    expect(fileAddress('ember', { from: '2026-06-01', to: '2026-06-30' }, 'comma')).toBe('/b/ember/exports/orders.csv?from=2026-06-01&to=2026-06-30');
    expect(fileAddress('ember', { from: '2026-06-01', to: '2026-06-30' }, 'semicolon')).toMatch(/&separator=semicolon$/);
  });
});
