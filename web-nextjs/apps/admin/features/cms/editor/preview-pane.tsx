'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { Notice } from '@/components/ui/notice';
import { Spinner } from '@/components/ui/spinner';
import { useConsole } from '@/features/console/console-context';
import { useWidth } from '@/lib/use-width';
import { usePreviewLink } from './use-preview-link';

const widths = { phone: 390, desktop: 1280 } as const;
const height = 720;

type Props = { pageId: string; locale: string; stamp: number };

/** The saved draft as visitors will see it. Whoever acts for the restaurant sees none: the link would be good after he has stopped. */
export function PreviewPane(props: Props) {
  const { viewer } = useConsole();
  return viewer.impersonation === null ? <Preview {...props} /> : <Notice tone="info">While you act for the restaurant there is no preview.</Notice>;
}

/** At the width of a phone or of a desktop. */
function Preview({ pageId, locale, stamp }: Props) {
  const [device, setDevice] = useState<keyof typeof widths>('phone');
  const [frame, room] = useWidth<HTMLDivElement>();
  const { url, message, key, retry } = usePreviewLink(pageId, locale, stamp);
  const width = widths[device];
  const scale = room > 0 ? Math.min(1, room / width) : 1;

  return (
    <section aria-label="Preview" className="card overflow-hidden">
      <div className="flex items-center gap-2 border-b border-line px-3 py-2">
        <div role="group" aria-label="Width" className="inline-flex gap-1 rounded-lg bg-sunken p-1">
          {(['phone', 'desktop'] as const).map((value) => (
            <button key={value} type="button" aria-pressed={device === value} onClick={() => { setDevice(value); }} className="inline-flex min-h-8 items-center gap-1.5 rounded-md px-3 text-sm font-semibold text-muted aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card">
              <Icon name={value} />
              {value === 'phone' ? 'Phone' : 'Desktop'}
            </button>
          ))}
        </div>
        <div className="ml-auto flex items-center">
          <IconButton icon="refresh" label="Reload the preview" onClick={retry} />
          {url !== null && <a href={url} target="_blank" rel="noreferrer" className="inline-grid size-9 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-ink" aria-label="Open the preview in a new tab" title="Open in a new tab"><Icon name="external" /></a>}
        </div>
      </div>
      <div ref={frame} className="flex justify-center overflow-hidden bg-sunken" style={{ height }}>
        {message !== null && <div className="self-center p-4"><Notice tone="danger" action={<Button size="small" onClick={retry}>Try again</Button>}>{message}</Notice></div>}
        {url === null && message === null && <span role="status" aria-label="Loading the preview" className="self-center text-muted"><Spinner className="size-6" /></span>}
        {url !== null && (
          <div style={{ width: width * scale, height }} className="overflow-hidden">
            <iframe key={key} src={url} title="Preview of the draft" sandbox="allow-scripts allow-same-origin" style={{ width, height: height / scale, transform: `scale(${String(scale)})`, transformOrigin: '0 0' }} className="border-0 bg-white" />
          </div>
        )}
      </div>
    </section>
  );
}
