'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Problems } from '@/components/ui/notice';
import { problemsElsewhere } from '@/lib/errors';
import { DropZone } from './drop-zone';
import { ImportReport } from './import-report';
import { ImportSummary } from './import-summary';
import { mappingFields } from './mapping';
import { MappingTable } from './mapping-table';
import { ReadingFields } from './reading-fields';
import { RowTable } from './row-table';
import { useMenuImport } from './use-menu-import';

type Props = { slug: string; done: (dishes: number) => ReactNode; later?: ReactNode };

/** From a spreadsheet to the menu; `done` is what to do after it, given the number of dishes on the menu, `later` the way out before it. */
export function MenuImport({ slug, done, later }: Props) {
  const run = useMenuImport(slug);
  if (run.report) return <ImportReport report={run.report} done={done(run.report.menu.itemCount)} onRestart={run.restart} />;
  if (!run.file || !run.preview) {
    return (
      <>
        <DropZone progress={run.progress} problems={run.fileProblems} onFile={(file) => { void run.choose(file); }} />
        {later}
      </>
    );
  }


  const { summary, rows, columns } = run.preview;
  const useful = summary.rows - summary.rejected;
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0 truncate font-semibold">{run.file.fileName}</p>
        <Button size="small" icon="upload" onClick={run.restart}>Another file</Button>
      </div>
      <ReadingFields preview={run.preview} problems={run.problems} onChange={(reading) => { void run.readAs(reading); }} />
      <MappingTable columns={columns} mapping={run.mapping} problems={run.problems} onChange={run.setMapping} />
      <Problems problems={problemsElsewhere(run.problems, ['sheet', 'encoding', ...mappingFields.map((f) => `mapping.${f}`)])} />
      {run.isStale && (
        <div className="flex flex-wrap items-center gap-3 rounded-lg border border-amber/40 bg-amber-soft px-4 py-3">
          <p className="flex-1 basis-52">You changed the columns: look at the rows again before importing.</p>
          <Button look="primary" icon="refresh" busy={run.previewing} onClick={() => { void run.again(); }}>Preview again</Button>
        </div>
      )}
      <div className={run.isStale ? 'space-y-6 opacity-50' : 'space-y-6'} aria-busy={run.previewing}>
        <ImportSummary summary={summary} />
        <RowTable rows={rows} />
      </div>
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-1 py-3">
        <Button look="primary" size="large" busy={run.importing} disabled={run.isStale || useful === 0} onClick={() => { void run.run(); }}>
          {summary.rejected > 0 ? `Import the ${String(useful)} good rows` : `Import ${String(useful)} rows`}
        </Button>
        <p className="text-sm text-muted">All or nothing; importing the same file again changes nothing.</p>
      </div>
      {later}
    </div>
  );
}
