'use client';

import { Confirm } from '@/components/ui/confirm';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { DeleteCategoryDocument, DeleteItemDocument } from './documents';

export type Doomed = { kind: 'category' | 'item'; id: string; name: string };

export function DeleteDialog({ doomed, onClose }: { doomed: Doomed; onClose: () => void }) {
  const { path } = useConsole();
  const toast = useToast();
  const { save, saving, problems } = useSave(doomed.kind === 'item' ? DeleteItemDocument : DeleteCategoryDocument);
  const remove = async () => {
    const { problems: found } = await save({ input: { id: doomed.id } });
    if (found.length > 0) return;
    toast(`${doomed.name} is deleted.`, { label: 'Receipts', href: path('receipts') });
    onClose();
  };
  return (
    <Confirm open title={`Delete ${doomed.name}?`} confirm="Delete" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      {doomed.kind === 'item' ? 'It leaves the menu and your site at once. To take it off for a while, switch it off instead.' : 'Only a category without items can be deleted.'}
    </Confirm>
  );
}
