'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsElsewhere } from '@/lib/errors';
import { type ApiKey, SetPermissionsDocument } from './documents';
import { PermissionsField } from './permissions-field';

type Props = { apiKey: ApiKey; grantable: readonly string[]; onClose: () => void };

export function PermissionsDialog({ apiKey, grantable, onClose }: Props) {
  const toast = useToast();
  const [chosen, setChosen] = useState<readonly string[]>(apiKey.permissions);
  const { save, saving, problems } = useSave(SetPermissionsDocument);
  const offered = [...new Set([...grantable, ...apiKey.permissions])];

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { id: apiKey.id, permissions: [...chosen] } });
    if (!value) return;
    toast(`What ${apiKey.name} may do is saved.`);
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title={`Permissions of ${apiKey.name}`}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <PermissionsField grantable={offered} chosen={chosen} onChange={setChosen} problems={problems} />
        <Problems problems={problemsElsewhere(problems, ['permissions'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Save</Button>
        </div>
      </form>
    </Dialog>
  );
}
