'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { AddDomainDocument } from './documents';

export function AddDialog({ onClose }: { onClose: () => void }) {
  const toast = useToast();
  const [host, setHost] = useState('');
  const { save, saving, problems } = useSave(AddDomainDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { host } });
    if (!value) return;
    toast(`${value.host} is on the list. Make its records next.`);
    onClose();
  };

  return (
    <Dialog open onClose={onClose} title="Add a domain" description="You must have registered it already.">
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="Domain" hint="The name alone, such as www.example.com." inputMode="url" autoCapitalize="none" autoComplete="off" spellCheck={false} maxLength={253} value={host} onChange={setHost} problems={problemsAt(problems, 'host')} />
        <Problems problems={problemsElsewhere(problems, ['host'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Add</Button>
        </div>
      </form>
    </Dialog>
  );
}
