'use client';

import { useEffect } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Problems } from '@/components/ui/notice';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { ExportBrandDocument, ExportLinkDocument, type LifeData } from './documents';
import { sizeText } from './state-text';

type Props = { exports: LifeData['exports']; onChanged: () => void };

/** Everything in one file, for the person who asks. */
export function ExportsSection({ exports, onChanged }: Props) {
  const { brand } = useConsole();
  const asking = useSave(ExportBrandDocument);
  const linking = useSave(ExportLinkDocument);
  const running = exports.some((e) => e.state === 'RUNNING');

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(onChanged, 3_000);
    return () => { clearInterval(timer); };
  }, [running, onChanged]);

  const ask = async () => {
    await asking.save({ input: { withFiles: true } });
    onChanged();
  };
  const fetchFile = async (id: string) => {
    const { value } = await linking.save({ input: { id } });
    if (value) window.location.assign(value.url);
  };

  return (
    <section aria-labelledby="exports-heading">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id="exports-heading" className="text-lg font-semibold">Export</h2>
        <Button busy={asking.saving} disabled={running} onClick={() => { void ask(); }}>Export everything</Button>
      </div>
      <p className="text-muted">Menu, pages, staff and pictures in one ZIP file. It is kept for 7 days; secrets are not in it.</p>
      <Problems problems={[...asking.problems, ...linking.problems]} className="mt-3" />
      {exports.length > 0 && (
        <ul className="card mt-4 divide-y divide-line text-sm">
          {exports.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
              <span className="flex-1 basis-48">{formatInstant(one.askedAt, brand.timeZone)}{one.size !== null && ` · ${sizeText(one.size)}`}</span>
              {one.state === 'READY' && one.isYours ? <Button busy={linking.saving} onClick={() => { void fetchFile(one.id); }}>Download</Button> : <Badge>{one.state === 'RUNNING' ? 'Being made' : one.state === 'READY' ? 'Of a colleague' : 'Gone'}</Badge>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
