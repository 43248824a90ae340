import { describe, expect, it } from 'vitest';
import { causeText, freshAfter, summaryOf } from './receipt-text';

const page = (freshAt: string | null) => ({ route: '/menu', locale: 'en', node: 'a', invalidatedAt: '2026-01-01T00:00:00.000Z', freshAt });

describe('receipts', () => {
  it('measure how long the old page could be served', () => {
    expect(freshAfter(page('2026-01-01T00:00:00.087Z'))).toBe(87);
    expect(freshAfter(page(null))).toBeNull();
  });

  it('say what happened in one sentence', () => {
    expect(summaryOf({ state: 'PENDING', pages: [] })).toBe('Replacing pages …');
    expect(summaryOf({ state: 'DONE', pages: [] })).toBe('No page shows this: nothing to replace');
    expect(summaryOf({ state: 'DONE', pages: [page('2026-01-01T00:00:00.087Z'), page('2026-01-01T00:00:00.120Z'), page(null)] })).toBe('2 pages replaced in 120 ms, 1 page on the next visit');
    expect(summaryOf({ state: 'DONE', pages: [page(null)] })).toBe('1 page on the next visit');
  });

  it('name causes in words', () => {
    expect(causeText('catalog.menu-changed.v1')).toBe('Menu changed');
    expect(causeText('locations.hours-changed.v1')).toBe('Hours changed');
    expect(causeText('Price of Ramen')).toBe('Price of Ramen');
  });
});
