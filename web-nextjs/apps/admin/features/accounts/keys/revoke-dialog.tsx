'use client';

import { Confirm } from '@/components/ui/confirm';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { type ApiKey, RevokeKeyDocument } from './documents';

export function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const toast = useToast();
  const { save, saving, problems } = useSave(RevokeKeyDocument);
  const revoke = async () => {
    const { value } = await save({ input: { id: apiKey.id } });
    if (!value) return;
    toast(`${apiKey.name} is revoked.`);
    onClose();
  };
  return (
    <Confirm open title={`Revoke ${apiKey.name}?`} confirm="Revoke" busy={saving} problems={problems} onConfirm={() => { void revoke(); }} onCancel={onClose}>
      Whatever uses this key stops working at once. This cannot be taken back.
    </Confirm>
  );
}
