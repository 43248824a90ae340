'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { Notice, Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { formatInstant } from '@/lib/time';
import type { PageEditor } from './use-page-editor';

type Props = { editor: PageEditor; onClose: () => void; onRestored: () => void };

export function HistoryPanel({ editor, onClose, onRestored }: Props) {
  const toast = useToast();
  const restore = async (version: number) => {
    if (!(await editor.restore(version))) return;
    toast('That version is your draft now. Publish it to show it.');
    onRestored();
    onClose();
  };
  return (
    <SidePanel open onClose={onClose} title="History" description="Every saved version of this page.">
      {editor.changed && <Notice tone="warning" className="mb-4">You have changes that are not saved: restoring replaces them.</Notice>}
      <Problems problems={editor.problems} className="mb-4" />
      <ol className="divide-y divide-line">
        {[...editor.page.history].sort((a, b) => b.version - a.version).map((version) => (
          <li key={version.version} className="flex flex-wrap items-center gap-3 py-3">
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{formatInstant(version.savedAt)}</p>
              <p className="text-sm text-muted">Version {version.version} by {version.authorName ?? 'somebody who left'}</p>
            </div>
            {version.isPublished && <Badge tone="good">Published</Badge>}
            {version.version === editor.page.version ? <Badge>Current</Badge> : <Button size="small" busy={editor.restoring} onClick={() => { void restore(version.version); }}>Restore</Button>}
          </li>
        ))}
      </ol>
    </SidePanel>
  );
}
