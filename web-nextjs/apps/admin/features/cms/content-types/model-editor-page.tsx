'use client';

import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Menu } from '@/components/ui/menu';
import { Notice, Problems } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { useToast } from '@/components/ui/toast';
import { ReceiptProgress } from '@/features/freshness/receipt-progress';
import { has, problemsElsewhere } from '@/lib/errors';
import { ChangesDialog } from './changes-dialog';
import type { Model } from './documents';
import { shapesOf } from './model-form';
import { ModelPanes } from './model-panes';
import { useModelEditor } from './use-model-editor';

export function ModelEditorPage({ loaded }: { loaded: Model }) {
  const toast = useToast();
  const editor = useModelEditor(loaded);
  const { model, form, changed, problems } = editor;
  const [open, setOpen] = useState<'changes' | 'discard' | null>(null);
  const differs = changed || model.hasUnpublishedChanges;
  const close = () => { setOpen(null); };

  const save = async () => {
    if (await editor.save()) toast('The draft is saved. Nothing changes for entries and the API until you publish it.');
  };
  const check = async () => {
    if (await editor.save()) setOpen('changes');
  };

  return (
    <>
      <PageHeader
        title="Content types"
        lead="What your entries are made of. Each type becomes a part of your own GraphQL schema."
        actions={
          <>
            <Button busy={editor.saving} disabled={!changed} onClick={() => { void save(); }}>Save draft</Button>
            <Button look="primary" busy={editor.saving} disabled={!differs} onClick={() => { void check(); }}>Check and publish</Button>
            <Menu trigger={<IconButton icon="more" label="More about the content types" className="size-10 border border-edge" />} entries={[{ label: 'Go back to what is published', icon: 'refresh', disabled: !differs, onSelect: () => { setOpen('discard'); } }]} />
          </>
        }
      />
      <div className="space-y-4">
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          {changed ? <Badge tone="warning">Not saved</Badge> : model.hasUnpublishedChanges ? <Badge tone="warning">Draft changes</Badge> : <Badge tone="good">Published</Badge>}
          {differs ? 'The draft differs from what is published.' : 'Draft and published types are the same.'}
        </p>
        {editor.receipt !== null && <ReceiptProgress id={editor.receipt} onClose={editor.hideReceipt} />}
        {has(problems, 'STALE_VERSION') && (
          <Notice tone="warning" title="Somebody else saved the content types meanwhile" action={<Button size="small" onClick={() => { void editor.reload(); }}>Load theirs</Button>}>
            What you typed is still here, but it cannot be saved over theirs. Note what you changed, then load their version and do it again.
          </Notice>
        )}
        <Problems problems={problemsElsewhere(problems, ['version', ...shapesOf(form).map(({ key }) => key)])} />
        <ModelPanes editor={editor} />
      </div>
      {open === 'changes' && <ChangesDialog editor={editor} onClose={close} />}
      <Confirm open={open === 'discard'} title="Go back to what is published?" confirm="Go back" onConfirm={() => { editor.discard(); close(); }} onCancel={close}>
        The draft becomes what is published again, once you save it. New types and fields of the draft are gone then.
      </Confirm>
    </>
  );
}
