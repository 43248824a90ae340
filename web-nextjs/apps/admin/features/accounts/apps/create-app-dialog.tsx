'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextAreaField, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { originsOf } from '@/features/accounts/keys/origins';
import { PermissionsField } from '@/features/accounts/keys/permissions-field';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { type App, CreateAppDocument } from './documents';
import { SecretShown } from './secret-shown';

const kinds = [
  { value: 'SERVER', label: 'On a server that keeps its secret' },
  { value: 'NATIVE', label: 'On people’s own devices, or a command line' },
];

const ways = [
  { value: 'people', label: 'For people who let it' },
  { value: 'both', label: 'For people who let it, and for us by itself' },
];

type Props = { grantable: readonly string[]; onMade: () => void; onClose: () => void };

export function CreateAppDialog({ grantable, onMade, onClose }: Props) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<App['kind']>('SERVER');
  const [way, setWay] = useState('people');
  const [text, setText] = useState('');
  const [permissions, setPermissions] = useState<readonly string[]>([]);
  const [made, setMade] = useState<{ secret: string | null; app: App } | null>(null);
  const { save, saving, problems } = useSave(CreateAppDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { name: name.trim(), kind, redirectUris: originsOf(text), permissions: [...permissions], actsForItself: kind === 'SERVER' && way === 'both' } });
    if (!value) return;
    setMade(value);
    onMade();
  };

  if (made !== null) return <SecretShown clientId={made.app.clientId} secret={made.secret} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title="New app">
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="Name" hint="People read it when the app asks for leave." maxLength={60} value={name} onChange={setName} problems={problemsAt(problems, 'name')} />
        <SelectField label="Where it runs" value={kind} choices={kinds} onChange={(value) => { setKind(value === 'NATIVE' ? 'NATIVE' : 'SERVER'); }} problems={problemsAt(problems, 'kind')} />
        {kind === 'SERVER' && <SelectField label="For whom it acts" value={way} choices={ways} onChange={setWay} problems={problemsAt(problems, 'actsForItself')} />}
        <TextAreaField label="Addresses to come back to" hint="One a line, such as https://app.example/back or http://127.0.0.1/back." rows={3} spellCheck={false} autoCapitalize="none" autoCorrect="off" className="font-mono text-sm" value={text} onChange={setText} problems={problems.filter(({ field }) => field?.startsWith('redirectUris') === true)} />
        <PermissionsField grantable={grantable} chosen={permissions} onChange={setPermissions} problems={problems} />
        <Problems problems={problemsElsewhere(problems, ['name', 'kind', 'actsForItself', 'redirectUris', 'permissions'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Create</Button>
        </div>
      </form>
    </Dialog>
  );
}
