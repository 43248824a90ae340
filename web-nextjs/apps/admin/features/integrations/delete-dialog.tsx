'use client';

import { Confirm } from '@/components/ui/confirm';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { DeleteEndpointDocument, type Endpoint } from './documents';

export function DeleteDialog({ endpoint, onClose }: { endpoint: Endpoint; onClose: () => void }) {
  const toast = useToast();
  const { save, saving, problems } = useSave(DeleteEndpointDocument);
  const remove = async () => {
    const { value } = await save({ input: { id: endpoint.id } });
    if (value === null) return;
    toast(`${endpoint.name} is deleted.`);
    onClose();
  };
  return (
    <Confirm open title={`Delete ${endpoint.name}?`} confirm="Delete" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      Its secrets and its log go too. To stop sending and keep them, disable it.
    </Confirm>
  );
}
