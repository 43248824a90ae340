'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Menu, type MenuEntry } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { DeletePageDocument } from './documents';
import { HistoryPanel } from './history-panel';
import type { PageEditor } from './use-page-editor';

type Props = { editor: PageEditor; site: string; onRestored: () => void };

export function EditorMenu({ editor, site, onRestored }: Props) {
  const { path } = useConsole();
  const router = useRouter();
  const toast = useToast();
  const { page } = editor;
  const [open, setOpen] = useState<'history' | 'unpublish' | 'delete' | null>(null);
  const deleting = useSave(DeletePageDocument);
  const close = () => { setOpen(null); };

  const remove = async () => {
    const { problems } = await deleting.save({ input: { id: page.id } });
    if (problems.length > 0) return;
    toast('The page is deleted.');
    router.replace(path('pages'));
  };
  const unpublish = async () => {
    if (!(await editor.unpublish())) return;
    toast('Visitors no longer see this page.', { label: 'Receipts', href: path('receipts') });
    close();
  };
  const entries: MenuEntry[] = [
    ...(page.isPublished ? [{ label: 'View on the site', icon: 'external', onSelect: () => { window.open(site + page.path, '_blank', 'noreferrer'); } } as const] : []),
    { label: 'History', icon: 'clock', onSelect: () => { setOpen('history'); } },
    'line',
    { label: 'Unpublish', icon: 'close', disabled: !page.isPublished, onSelect: () => { setOpen('unpublish'); } },
    { label: 'Delete', icon: 'trash', danger: true, onSelect: () => { setOpen('delete'); } },
  ];

  return (
    <>
      <Menu trigger={<IconButton icon="more" label="More about this page" className="size-10 border border-edge" />} entries={entries} />
      {open === 'history' && <HistoryPanel editor={editor} onClose={close} onRestored={onRestored} />}
      <Confirm open={open === 'unpublish'} title="Take this page off the site?" confirm="Unpublish" busy={editor.unpublishing} problems={editor.problems} onConfirm={() => { void unpublish(); }} onCancel={close}>
        Its draft and history stay here; you can publish it again.
      </Confirm>
      <Confirm open={open === 'delete'} title="Delete this page?" confirm="Delete" busy={deleting.saving} problems={deleting.problems} onConfirm={() => { void remove(); }} onCancel={close}>
        The page, its draft and its history are gone then.
      </Confirm>
    </>
  );
}
