'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsElsewhere } from '@/lib/errors';
import { type Member, type Role, SetRoleDocument } from './documents';
import { RoleField } from './role-field';
import { inputOf, keyOf } from './roles';

type Props = { member: Member; roles: readonly Role[]; onClose: () => void; onChanged: () => void };

export function RoleDialog({ member, roles, onClose, onChanged }: Props) {
  const toast = useToast();
  const [role, setRole] = useState(keyOf(member.role));
  const { save, saving, problems } = useSave(SetRoleDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { id: member.id, ...inputOf(roles, role) } });
    if (!value) return;
    toast(`${value.name} is ${value.role.name} now.`);
    onChanged();
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={`Role of ${member.name}`}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <RoleField roles={roles} value={role} onChange={setRole} problems={problems} />
        <Problems problems={problemsElsewhere(problems, ['role', 'ownRoleId'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Save</Button>
        </div>
      </form>
    </Dialog>
  );
}
