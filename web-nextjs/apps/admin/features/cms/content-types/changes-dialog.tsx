'use client';

import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { Notice, Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { changeText, inTheWay } from './change-text';
import { type ModelChange, ModelChangesDocument } from './documents';
import type { ModelEditor } from './use-model-editor';

/** What publishing would do; asks for it, or says which entries stand in the way. */
export function ChangesDialog({ editor, onClose }: { editor: ModelEditor; onClose: () => void }) {
  const toast = useToast();
  const loaded = useLoad(ModelChangesDocument, {}, false, 'network-only');
  const changes = loaded.data?.contentModelChanges;
  const broken = inTheWay(changes ?? []);

  const publish = async () => {
    if (!(await editor.publish())) {
      loaded.reload();
      return;
    }
    toast('Published. Entries can be written by these types, and your schema has them.');
    onClose();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title="Publish the content types?"
      description="Editors get these forms, and your GraphQL schema these types, at once."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={editor.publishing} disabled={!changes || broken > 0} onClick={() => { void publish(); }}>Publish</Button>
        </>
      }
    >
      <LoadState of={loaded} skeleton={<div role="status" aria-label="Loading"><Skeleton className="h-24 w-full" /></div>}>
        {({ contentModelChanges }) => (
          <div className="space-y-4">
            {broken > 0 && <Notice tone="danger" title={broken === 1 ? 'One entry stands in the way' : `${String(broken)} entries stand in the way`}>Change them, or delete them, then check again. Nothing has been published.</Notice>}
            <Problems problems={editor.problems.filter((problem) => problem.code !== 'BREAKS_ENTRIES')} />
            <ul className="divide-y divide-line">
              {contentModelChanges.map((change) => <Change key={`${change.kind} ${change.shape} ${change.field ?? ''}`} change={change} form={editor.form} />)}
            </ul>
            {contentModelChanges.length === 0 && <p className="text-muted">Nothing but the order of things is different.</p>}
            {broken === 0 && contentModelChanges.some(({ kind }) => kind === 'REMOVED') && <p className="text-sm text-muted">No entry needs what is removed. Whoever asks your API for it gets an error from then on.</p>}
          </div>
        )}
      </LoadState>
    </Dialog>
  );
}

function Change({ change, form }: { change: ModelChange; form: ModelEditor['form'] }) {
  const { path } = useConsole();
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={change.isBreaking ? 'danger' : change.kind === 'REMOVED' ? 'warning' : 'neutral'}>{change.kind === 'ADDED' ? 'New' : change.kind === 'REMOVED' ? 'Removed' : 'Changed'}</Badge>
        <span>{changeText(change, form)}</span>
      </p>
      {change.entries.length > 0 && (
        <ul className="mt-1 space-y-0.5 pl-4 text-sm">
          {change.entries.map(({ entryId, title }) => <li key={entryId}><Link className="link" href={path(`content/${change.shape}/${encodeURIComponent(entryId)}`)}>{title || 'Entry without a title'}</Link></li>)}
          {change.broken > change.entries.length && <li className="text-muted">and {change.broken - change.entries.length} more</li>}
        </ul>
      )}
    </li>
  );
}
