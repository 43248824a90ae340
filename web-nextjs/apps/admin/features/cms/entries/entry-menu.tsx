'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Menu } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { DeleteEntryDocument, type Entry } from './documents';
import { EntryHistory } from './entry-history';
import type { EntryEditing } from './use-entry-editor';

type Props = { editor: EntryEditing; entry: Entry; mayPublish: boolean };

export function EntryMenu({ editor, entry, mayPublish }: Props) {
  const { path } = useConsole();
  const router = useRouter();
  const toast = useToast();
  const [open, setOpen] = useState<'history' | 'unpublish' | 'delete' | null>(null);
  const deleting = useSave(DeleteEntryDocument);
  const close = () => { setOpen(null); };

  const remove = async () => {
    const { problems } = await deleting.save({ input: { id: entry.id } });
    if (problems.length > 0) return;
    toast('The entry is deleted.');
    router.replace(path(`content/${entry.type}`));
  };
  const unpublish = async () => {
    if (!(await editor.unpublish())) return;
    toast('The public no longer sees this entry.', { label: 'Receipts', href: path('receipts') });
    close();
  };

  return (
    <>
      <Menu
        trigger={<IconButton icon="more" label="More about this entry" className="size-10 border border-edge" />}
        entries={[
          { label: 'History', icon: 'clock', onSelect: () => { setOpen('history'); } },
          ...(mayPublish ? ([
            'line',
            { label: 'Unpublish', icon: 'close', disabled: !entry.isPublished, onSelect: () => { setOpen('unpublish'); } },
            { label: 'Delete', icon: 'trash', danger: true, onSelect: () => { deleting.setProblems([]); setOpen('delete'); } },
          ] as const) : []),
        ]}
      />
      {open === 'history' && <EntryHistory editor={editor} entry={entry} onClose={close} />}
      <Confirm open={open === 'unpublish'} title="Take this entry from the public?" confirm="Unpublish" busy={editor.unpublishing} problems={editor.problems} onConfirm={() => { void unpublish(); }} onCancel={close}>
        Its draft and history stay here; you can publish it again.
      </Confirm>
      <Confirm open={open === 'delete'} title="Delete this entry?" confirm="Delete" busy={deleting.saving} problems={deleting.problems} onConfirm={() => { void remove(); }} onCancel={close}>
        The entry, its draft and its history are gone then. While other entries refer to it, it cannot be deleted; they are named.
      </Confirm>
    </>
  );
}
