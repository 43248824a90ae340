'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import type { Report } from './documents';

export function ImportReport({ report, done, onRestart }: { report: Report; done: ReactNode; onRestart: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { heading.current?.focus(); }, []);
  const nothing = report.created + report.updated === 0;
  const lines = [
    `${String(report.created)} new ${report.created === 1 ? 'dish' : 'dishes'}, ${String(report.updated)} changed, ${String(report.unchanged)} unchanged`,
    ...(report.categoriesCreated > 0 ? [`${String(report.categoriesCreated)} new categories`] : []),
    ...(report.rowsRejected > 0 ? [report.rowsRejected === 1 ? '1 row left out: correct it in the file and import it again, or add it by hand' : `${String(report.rowsRejected)} rows left out: correct them in the file and import it again, or add them by hand`] : []),
  ];
  return (
    <div className="card flex flex-col items-center px-6 py-10 text-center">
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-leaf-soft text-leaf"><Icon name="check" className="size-6" /></span>
      <h2 ref={heading} tabIndex={-1} className="text-xl font-bold outline-none">{nothing ? 'Nothing to change: the menu already says so' : 'Your menu is in'}</h2>
      <ul className="mt-2 text-muted">{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        {done}
        <Button onClick={onRestart}>Import another file</Button>
      </div>
    </div>
  );
}
