'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import type { ImportRow } from './documents';
import { filterRows, pageCount, pageOf, type RowFilter } from './rows';

const verdicts = { OK: { tone: 'good', label: 'Good' }, WARNING: { tone: 'warning', label: 'Look' }, REJECTED: { tone: 'danger', label: 'Left out' } } as const;

const filters: readonly { value: RowFilter; label: string }[] = [
  { value: 'ALL', label: 'All rows' },
  { value: 'REJECTED', label: 'Left out' },
  { value: 'WARNING', label: 'Worth a look' },
  { value: 'OK', label: 'Good' },
];

/** The verdict on every row, in pages. */
export function RowTable({ rows }: { rows: readonly ImportRow[] }) {
  const [filter, setFilter] = useState<RowFilter>('ALL');
  const [page, setPage] = useState(0);
  const shown = filterRows(rows, filter);
  const pages = pageCount(shown.length);
  const at = Math.min(page, pages - 1);
  const choices = filters.map((f) => ({ ...f, label: `${f.label} (${String(filterRows(rows, f.value).length)})` }));

  return (
    <section aria-label="Rows of the file" className="card overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-3 border-b border-line px-4 py-3">
        <SelectField hideLabel label="Show" value={filter} choices={choices} onChange={(value) => { setFilter(value as RowFilter); setPage(0); }} />
        <div className="flex items-center gap-2">
          <Button size="small" disabled={at === 0} onClick={() => { setPage(at - 1); }}>Previous</Button>
          <p role="status" className="text-sm tabular-nums">{at + 1} of {pages}</p>
          <Button size="small" disabled={at >= pages - 1} onClick={() => { setPage(at + 1); }}>Next</Button>
        </div>
      </div>
      {shown.length === 0 ? <p className="px-4 py-8 text-center text-muted">No such rows.</p> : <Rows rows={pageOf(shown, at)} />}
    </section>
  );
}

function Rows({ rows }: { rows: readonly ImportRow[] }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways on small screens: reachable by keyboard
    <div className="overflow-x-auto" role="region" aria-label="Rows" tabIndex={0}>
      <table className="w-full min-w-[40rem] text-left text-sm">
        <thead className="text-muted">
          <tr>
            {['Line', 'Verdict', 'Dish', 'Category', 'Size', 'Price'].map((head) => <th key={head} scope="col" className={head === 'Price' ? 'px-4 py-2 text-right font-semibold' : 'px-4 py-2 font-semibold'}>{head}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className="border-t border-line align-top">
              <td className="px-4 py-2 text-muted tabular-nums">{row.line}</td>
              <td className="px-4 py-2"><Badge tone={verdicts[row.status].tone}>{verdicts[row.status].label}</Badge></td>
              <td className="px-4 py-2">
                <span className="font-semibold">{row.dish ?? '—'}</span>
                {row.findings.map((f) => (
                  <span key={f.code + f.message} data-code={f.code} className={row.status === 'REJECTED' ? 'block max-w-44 text-danger sm:max-w-none' : 'block max-w-44 text-amber sm:max-w-none'}>
                    {f.column === null ? '' : `${f.column}: `}{f.message}
                  </span>
                ))}
              </td>
              <td className="px-4 py-2">{row.category}</td>
              <td className="px-4 py-2">{row.size}</td>
              <td className="px-4 py-2 text-right tabular-nums">{row.price}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
