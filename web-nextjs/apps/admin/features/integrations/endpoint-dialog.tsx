'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemList } from '@/components/ui/field';
import { Chips, TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CreateEndpointDocument, type Endpoint, type EventType, UpdateEndpointDocument } from './documents';
import { SecretShown } from './secret-shown';

type Props = { endpoint?: Endpoint; eventTypes: readonly EventType[]; onClose: () => void };

/** A new webhook, or a changed one. */
export function EndpointDialog({ endpoint, eventTypes, onClose }: Props) {
  const toast = useToast();
  const [name, setName] = useState(endpoint?.name ?? '');
  const [url, setUrl] = useState(endpoint?.url ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(endpoint?.eventTypes ?? []);
  const [secret, setSecret] = useState<string | null>(null);
  const create = useSave(CreateEndpointDocument);
  const update = useSave(UpdateEndpointDocument);
  const problems = endpoint ? update.problems : create.problems;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const form = { name, url, eventTypes: [...chosen] };
    if (endpoint) {
      const { value } = await update.save({ input: { id: endpoint.id, version: endpoint.version, ...form } });
      if (!value) return;
      toast(`${value.name} is saved.`);
      onClose();
      return;
    }
    const { value } = await create.save({ input: form });
    if (value) setSecret(value.secret);
  };

  if (secret !== null) return <SecretShown secret={secret} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={endpoint ? `Edit ${endpoint.name}` : 'New webhook'}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="Name" hint="What is it for? Such as: till in the bar." maxLength={60} value={name} onChange={setName} problems={problemsAt(problems, 'name')} />
        <TextField label="Address" hint="Where your server listens, such as https://till.example.com/foodsaas." type="url" inputMode="url" autoCapitalize="none" spellCheck={false} maxLength={2000} value={url} onChange={setUrl} problems={problemsAt(problems, 'url')} />
        <Chips legend="Events" hint="None chosen: all, those to come included." choices={eventTypes.filter((t) => !t.isTest).map((t) => ({ value: t.name, label: t.name }))} chosen={chosen} onChange={setChosen}>
          <ProblemList problems={problemsAt(problems, 'eventTypes')} />
        </Chips>
        <Problems problems={problemsElsewhere(problems, ['name', 'url', 'eventTypes'])} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={create.saving || update.saving}>{endpoint ? 'Save' : 'Create'}</Button>
        </div>
      </form>
    </Dialog>
  );
}
