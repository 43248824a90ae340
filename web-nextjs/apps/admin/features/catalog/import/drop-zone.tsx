'use client';

import clsx from 'clsx';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ProblemList } from '@/components/ui/field';
import { Icon } from '@/components/ui/icons';
import type { Problem } from '@/lib/errors';

type Props = { progress: number | null; problems: readonly Problem[]; onFile: (file: File) => void };

export function DropZone({ progress, problems, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is for pointers; the button does the same for everybody
    <div
      onDragOver={(e) => { e.preventDefault(); setOver(true); }}
      onDragLeave={() => { setOver(false); }}
      onDrop={drop}
      className={clsx('flex flex-col items-center rounded-xl border-2 border-dashed px-6 py-12 text-center transition-colors', over ? 'border-leaf bg-leaf-soft' : 'border-edge bg-surface')}
    >
      <span className="mb-4 grid size-12 place-items-center rounded-full bg-leaf-soft text-leaf"><Icon name="upload" className="size-6" /></span>
      <label htmlFor={id} className="text-lg font-semibold">Drop your menu’s spreadsheet here</label>
      <p className="mt-1 mb-5 max-w-md text-muted">An Excel workbook (.xlsx) or CSV, with a line of column names and one line a dish or size; up to 5 MB and 5,000 rows. Your columns may have any names and order.</p>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        className="sr-only"
        tabIndex={-1}
        aria-describedby={`${id}-problems`}
        onChange={(e) => {
          const file = e.target.files?.[0];
          e.target.value = '';
          if (file) onFile(file);
        }}
      />
      <Button look="primary" busy={progress !== null} onClick={() => { input.current?.click(); }}>
        {progress === null ? 'Choose a file' : progress < 1 ? `Sending … ${String(Math.round(progress * 100))} %` : 'Reading the rows …'}
      </Button>
      <div id={`${id}-problems`} role="alert" className="mt-3 max-w-md text-left"><ProblemList problems={problems} /></div>
    </div>
  );
}
