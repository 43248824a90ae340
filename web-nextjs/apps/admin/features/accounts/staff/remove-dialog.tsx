'use client';

import { Confirm } from '@/components/ui/confirm';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { type Member, RemoveMemberDocument } from './documents';

export function RemoveDialog({ member, onClose, onRemoved }: { member: Member; onClose: () => void; onRemoved: () => void }) {
  const toast = useToast();
  const { save, saving, problems } = useSave(RemoveMemberDocument);
  const remove = async () => {
    const { value } = await save({ input: { id: member.id } });
    if (!value) return;
    toast(`${member.name} does not work here any more.`);
    onRemoved();
    onClose();
  };
  return (
    <Confirm open title={`Remove ${member.name}?`} confirm="Remove" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      {member.isYou ? 'You lose your way into this restaurant at once.' : 'The way into this restaurant is closed at once. The account stays, for other restaurants.'}
    </Confirm>
  );
}
