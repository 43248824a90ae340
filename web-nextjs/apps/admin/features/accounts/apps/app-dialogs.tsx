'use client';

import { useState } from 'react';
import { Confirm } from '@/components/ui/confirm';
import { useToast } from '@/components/ui/toast';
import { useSave } from '@/lib/api/use-save';
import { type App, RemoveAppDocument, RotateAppSecretDocument } from './documents';
import { SecretShown } from './secret-shown';

type Props = { app: App; onChanged: () => void; onClose: () => void };

export function RemoveAppDialog({ app, onChanged, onClose }: Props) {
  const toast = useToast();
  const { save, saving, problems } = useSave(RemoveAppDocument);
  const remove = async () => {
    const { value } = await save({ input: { id: app.id } });
    if (!value) return;
    toast(`${app.name} is removed.`);
    onChanged();
    onClose();
  };
  return (
    <Confirm open title={`Remove ${app.name}?`} confirm="Remove" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      Whoever uses it is disconnected at once, other restaurants too. This cannot be taken back.
    </Confirm>
  );
}

export function RotateAppDialog({ app, onChanged, onClose }: Props) {
  const [secret, setSecret] = useState<string | null>(null);
  const { save, saving, problems } = useSave(RotateAppSecretDocument);
  const rotate = async () => {
    const { value } = await save({ input: { id: app.id } });
    if (!value) return;
    setSecret(value.secret);
    onChanged();
  };
  if (secret !== null) return <SecretShown clientId={app.clientId} secret={secret} onClose={onClose} />;
  return (
    <Confirm open title={`A new secret for ${app.name}?`} confirm="Make a new secret" busy={saving} problems={problems} onConfirm={() => { void rotate(); }} onCancel={onClose}>
      The present secret opens nothing from then on. Give the app the new one at once.
    </Confirm>
  );
}
