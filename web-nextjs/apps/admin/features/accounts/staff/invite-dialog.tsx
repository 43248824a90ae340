'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { InviteDocument, type Role } from './documents';
import { RoleField } from './role-field';
import { choicesOf, inputOf } from './roles';

type Props = { roles: readonly Role[]; onClose: () => void; onInvited: () => void };

export function InviteDialog({ roles, onClose, onInvited }: Props) {
  const toast = useToast();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState(choicesOf(roles).find(({ value }) => value === 'EDITOR')?.value ?? choicesOf(roles)[0]?.value ?? '');
  const { save, saving, problems } = useSave(InviteDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { email: email.trim(), ...inputOf(roles, role) } });
    if (!value) return;
    toast(`An invitation is on its way to ${value.email}.`);
    onInvited();
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title="Invite somebody" description="They get a link by e-mail, good for seven days.">
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="E-mail" type="email" autoComplete="off" required value={email} onChange={setEmail} problems={problemsAt(problems, 'email')} />
        <RoleField roles={roles} value={role} onChange={setRole} problems={problems} />
        <Problems problems={problemsElsewhere(problems, ['email', 'role', 'ownRoleId'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Invite</Button>
        </div>
      </form>
    </Dialog>
  );
}
