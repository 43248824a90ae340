'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyLine } from '@/components/ui/copy-line';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextField } from '@/components/ui/inputs';
import { Notice, Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CreateKeyDocument } from './documents';
import { originProblems, originsOf } from './origins';
import { OriginsField } from './origins-field';

const kinds = [
  { value: 'PUBLISHABLE', label: 'Publishable: reads what visitors may read' },
  { value: 'SECRET', label: 'Secret: for servers, may do more' },
];

export function CreateKeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'PUBLISHABLE' | 'SECRET'>('PUBLISHABLE');
  const [text, setText] = useState('');
  const [sent, setSent] = useState<readonly string[]>([]);
  const [key, setKey] = useState<string | null>(null);
  const { save, saving, problems } = useSave(CreateKeyDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const origins = kind === 'PUBLISHABLE' ? originsOf(text) : [];
    setSent(origins);
    const { value } = await save({ input: { name: name.trim(), kind, origins } });
    if (value) setKey(value.key);
  };

  if (key !== null) {
    return (
      <Dialog open onClose={onClose} title="Your new key" footer={<Button look="primary" onClick={onClose}>I have kept it</Button>}>
        <Notice tone="warning" title="This is the only time that we show it.">Keep it where you keep passwords. Lost it? Revoke it and make another one.</Notice>
        <div className="mt-4"><CopyLine text={key} /></div>
      </Dialog>
    );
  }
  return (
    <Dialog open onClose={onClose} title="New API key">
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="Name" hint="What is it for? Such as: kiosk in the hall." maxLength={100} value={name} onChange={setName} problems={problemsAt(problems, 'name')} />
        <SelectField label="Kind" value={kind} choices={kinds} onChange={(value) => { setKind(value === 'SECRET' ? 'SECRET' : 'PUBLISHABLE'); }} problems={problemsAt(problems, 'kind')} />
        {kind === 'PUBLISHABLE' && <OriginsField optional value={text} onChange={setText} problems={originProblems(problems, sent)} />}
        <Problems problems={problemsElsewhere(problems, ['name', 'kind', 'origins'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={saving}>Create</Button>
        </div>
      </form>
    </Dialog>
  );
}
