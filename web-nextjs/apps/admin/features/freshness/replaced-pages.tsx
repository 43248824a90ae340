'use client';

import { useConsole } from '@/features/console/console-context';
import { formatExact } from '@/lib/time';
import type { ReplacedPage } from './documents';
import { freshAfter } from './receipt-text';

/** Which pages were replaced, and when no visitor could get the old one any more. */
export function ReplacedPages({ pages }: { pages: readonly ReplacedPage[] }) {
  const { site } = useConsole();
  if (pages.length === 0) return <p className="card px-4 py-8 text-center text-muted">No page shows what changed, so none was replaced.</p>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls sideways on small screens: reachable by keyboard
    <div className="card overflow-x-auto" role="region" aria-label="Replaced pages" tabIndex={0}>
      <table className="w-full min-w-[36rem] text-left text-sm">
        <thead className="text-muted">
          <tr>
            {['Page', 'Language', 'Invalid from', 'Fresh from', 'Took'].map((head) => <th key={head} scope="col" className="px-4 py-2 font-semibold last:text-right">{head}</th>)}
          </tr>
        </thead>
        <tbody>
          {pages.map((page) => {
            const took = freshAfter(page);
            return (
              <tr key={`${page.route} ${page.locale ?? ''} ${page.node}`} className="border-t border-line">
                <td className="px-4 py-2 font-mono"><a className="link" href={site + page.route} target="_blank" rel="noreferrer">{page.route}</a></td>
                <td className="px-4 py-2">{page.locale ?? '—'}</td>
                <td className="px-4 py-2 tabular-nums">{formatExact(page.invalidatedAt)}</td>
                <td className="px-4 py-2 tabular-nums">{page.freshAt === null ? 'on the next visit' : formatExact(page.freshAt)}</td>
                <td className="px-4 py-2 text-right font-semibold tabular-nums">{took === null ? '—' : `${String(took)} ms`}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
