import type { ImportRow } from './documents';

export const rowsPerPage = 50;

export type RowFilter = 'ALL' | ImportRow['status'];

export const filterRows = (rows: readonly ImportRow[], filter: RowFilter): readonly ImportRow[] => (filter === 'ALL' ? rows : rows.filter((row) => row.status === filter));

export const pageCount = (rows: number): number => Math.max(1, Math.ceil(rows / rowsPerPage));

/** One page of rows; a page behind the last is the last. */
export function pageOf(rows: readonly ImportRow[], page: number): readonly ImportRow[] {
  const at = Math.min(Math.max(0, page), pageCount(rows.length) - 1);
  return rows.slice(at * rowsPerPage, (at + 1) * rowsPerPage);
}
