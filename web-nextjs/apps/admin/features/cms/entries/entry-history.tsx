'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { LoadState } from '@/components/ui/load-state';
import { Notice, Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { type Entry, EntryHistoryDocument, type EntryVersion } from './documents';
import type { EntryEditing } from './use-entry-editor';

type Props = { editor: EntryEditing; entry: Entry; onClose: () => void };

export function EntryHistory({ editor, entry, onClose }: Props) {
  const { brand } = useConsole();
  const toast = useToast();
  const loaded = useLoad(EntryHistoryDocument, { id: entry.id });
  const restore = async (version: number) => {
    if (!(await editor.restore(version))) return;
    toast('That version is your draft now. Publish it to show it.');
    onClose();
  };
  return (
    <SidePanel open onClose={onClose} title="History" description="The last 100 saved versions of this entry.">
      {editor.changed && <Notice tone="warning" className="mb-4">You have changes that are not saved: restoring replaces them.</Notice>}
      <Problems problems={editor.problems} className="mb-4" />
      <LoadState of={loaded}>
        {({ contentEntry }) => (
          <ol className="divide-y divide-line">
            {contentEntry?.history.map((version) => (
              <li key={version.version} className="flex flex-wrap items-center gap-3 py-3">
                <div className="min-w-0 flex-1">
                  <p className="font-semibold">{formatInstant(version.savedAt, brand.timeZone)}</p>
                  <p className="text-sm text-muted">Version {version.version} by {authorOf(version)}</p>
                </div>
                {version.isPublished && <Badge tone="good">Published</Badge>}
                {version.version === entry.version ? <Badge>Current</Badge> : <Button size="small" aria-label={`Restore version ${String(version.version)}`} busy={editor.restoring} onClick={() => { void restore(version.version); }}>Restore</Button>}
              </li>
            ))}
          </ol>
        )}
      </LoadState>
    </SidePanel>
  );
}

const authorOf = ({ author, authorName }: EntryVersion): string => authorName ?? (author.startsWith('key:') ? 'an API key' : author === 'system' ? 'the platform' : 'somebody who left');
