import { describe, expect, it } from 'vitest';
import type { ImportRow } from './documents';
import { filterRows, pageCount, pageOf } from './rows';

const row = (line: number, status: ImportRow['status'] = 'OK'): ImportRow => ({ line, status, dish: `Dish ${String(line)}`, category: null, size: null, price: null, findings: [] });
const rows = Array.from({ length: 120 }, (_, i) => row(i + 2, i % 40 === 0 ? 'REJECTED' : 'OK'));

describe('rows of an import', () => {
  it('are shown by verdict', () => {
    expect(filterRows(rows, 'ALL')).toHaveLength(120);
    expect(filterRows(rows, 'REJECTED').map((r) => r.line)).toEqual([2, 42, 82]);
  });

  it('are shown in pages', () => {
    expect(pageCount(120)).toBe(3);
    expect(pageCount(0)).toBe(1);
    expect(pageOf(rows, 2)).toHaveLength(20);
    expect(pageOf(rows, 9)[0]?.line).toBe(102);
    expect(pageOf([], 0)).toEqual([]);
  });
});
