'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CreateKeyDocument } from './documents';
import { KeyShown } from './key-shown';
import { endOf, lives } from './key-text';
import { originProblems, originsOf } from './origins';
import { OriginsField } from './origins-field';
import { PermissionsField } from './permissions-field';

const kinds = [
  { value: 'PUBLISHABLE', label: 'Publishable: reads what visitors may read' },
  { value: 'SECRET', label: 'Secret: for servers, may do more' },
];

type Props = { grantable: readonly string[]; onClose: () => void };

export function CreateKeyDialog({ grantable, onClose }: Props) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'PUBLISHABLE' | 'SECRET'>('PUBLISHABLE');
  const [text, setText] = useState('');
  const [permissions, setPermissions] = useState<readonly string[]>([]);
  const [days, setDays] = useState('');
  const [sent, setSent] = useState<readonly string[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const { save, saving, problems } = useSave(CreateKeyDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const origins = kind === 'PUBLISHABLE' ? originsOf(text) : [];
    setSent(origins);
    const { value } = await save({ input: { name: name.trim(), kind, origins, permissions: kind === 'SECRET' ? [...permissions] : [], expiresAt: endOf(days, new Date()) } });
    if (value) setKey(value.key);
  };

  if (key !== null) return <KeyShown text={key} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title="New API key">
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="Name" hint="What is it for? Such as: kiosk in the hall." maxLength={100} value={name} onChange={setName} problems={problemsAt(problems, 'name')} />
        <SelectField label="Kind" value={kind} choices={kinds} onChange={(value) => { setKind(value === 'SECRET' ? 'SECRET' : 'PUBLISHABLE'); }} problems={problemsAt(problems, 'kind')} />
        {kind === 'PUBLISHABLE' && <OriginsField optional value={text} onChange={setText} problems={originProblems(problems, sent)} />}
        {kind === 'SECRET' && <PermissionsField grantable={grantable} chosen={permissions} onChange={setPermissions} problems={problems} />}
        <SelectField label="Ends" value={days} choices={lives} onChange={setDays} problems={problemsAt(problems, 'expiresAt')} />
        <Problems problems={problemsElsewhere(problems, ['name', 'kind', 'origins', 'permissions', 'expiresAt'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Create</Button>
        </div>
      </form>
    </Dialog>
  );
}
