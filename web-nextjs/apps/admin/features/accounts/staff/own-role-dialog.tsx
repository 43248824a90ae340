'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Chips, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CreateRoleDocument, DeleteRoleDocument, type Role, UpdateRoleDocument } from './documents';
import { labelOf } from './roles';

type Props = { role: Role | null; onClose: () => void; onSaved: () => void };

export function OwnRoleDialog({ role, onClose, onSaved }: Props) {
  const { viewer } = useConsole();
  const toast = useToast();
  const [name, setName] = useState(role?.name ?? '');
  const [permissions, setPermissions] = useState<readonly string[]>(role?.permissions ?? []);
  const creating = useSave(CreateRoleDocument);
  const updating = useSave(UpdateRoleDocument);
  const deleting = useSave(DeleteRoleDocument);
  const id = role?.ownRole?.id;
  const problems = [...creating.problems, ...updating.problems, ...deleting.problems];

  const done = (text: string) => {
    toast(text);
    onSaved();
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { name: name.trim(), permissions: [...permissions] };
    const { value } = id === undefined ? await creating.save({ input }) : await updating.save({ input: { id, ...input } });
    if (value) done(`The role ${input.name} is saved.`);
  };
  const remove = async () => {
    const { value } = await deleting.save({ input: { id: id ?? '' } });
    if (value) done(`The role ${role?.name ?? ''} is deleted.`);
  };

  return (
    <Dialog open onClose={onClose} title={role ? `Role ${role.name}` : 'Role of your own'}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="Name" hint="Such as: shift lead." maxLength={40} value={name} onChange={setName} problems={problemsAt(problems, 'name')} />
        <Chips legend="May" hint="Only what you may do yourself can be given." choices={viewer.permissions.map((value) => ({ value, label: labelOf(value) }))} chosen={permissions} onChange={setPermissions} />
        <Problems problems={problemsElsewhere(problems, ['name'])} />
        <div className="flex flex-wrap justify-end gap-2">
          {role && <Button className="mr-auto" icon="trash" busy={deleting.saving} onClick={() => { void remove(); }}>Delete</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={creating.saving || updating.saving}>Save</Button>
        </div>
      </form>
    </Dialog>
  );
}
