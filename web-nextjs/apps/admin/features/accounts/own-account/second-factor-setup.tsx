'use client';

import { type FormEvent, useState } from 'react';
import { Button, ButtonAnchor } from '@/components/ui/button';
import { CopyLine } from '@/components/ui/copy-line';
import { TextField } from '@/components/ui/inputs';
import { Notice, Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { CodeField } from './code-field';
import { ConfirmSecondFactorDocument, StartSecondFactorDocument } from './documents';

/** Password, then the secret for the app, then the app's first code, then the recovery codes. */
export function SecondFactorSetup({ onChanged }: { onChanged: () => void }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [started, setStarted] = useState<{ secret: string; uri: string } | null>(null);
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  const starting = useSave(StartSecondFactorDocument);
  const confirming = useSave(ConfirmSecondFactorDocument);

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await starting.save({ input: { password } });
    if (value) setStarted(value);
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await confirming.save({ input: { code: code.trim() } });
    if (value) setRecoveryCodes(value);
  };

  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onKept={onChanged} />;
  if (started) {
    return (
      <form onSubmit={(e) => { void confirm(e); }} noValidate className="space-y-4">
        <p>Type this key into your authenticator app, or open it there:</p>
        <CopyLine text={started.secret} />
        <ButtonAnchor href={started.uri} icon="external">Open in an app on this device</ButtonAnchor>
        <CodeField label="Code that the app shows" value={code} onChange={setCode} problems={problemsAt(confirming.problems, 'code')} />
        <Problems problems={problemsElsewhere(confirming.problems, ['code'])} />
        <Button type="submit" look="primary" busy={confirming.saving}>Turn it on</Button>
      </form>
    );
  }
  return (
    <form onSubmit={(e) => { void start(e); }} noValidate className="space-y-4">
      <p>With an authenticator app on your phone, a stolen password alone opens nothing.</p>
      <TextField label="Your password" type="password" autoComplete="current-password" required value={password} onChange={setPassword} problems={problemsAt(starting.problems, 'password')} />
      <Problems problems={problemsElsewhere(starting.problems, ['password'])} />
      <Button type="submit" look="primary" busy={starting.saving}>Set it up</Button>
    </form>
  );
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <div className="space-y-4">
      <Notice tone="warning" title="Keep these recovery codes. They are shown this once.">Each stands in for the app once, should you lose your phone.</Notice>
      <ul aria-label="Recovery codes" className="grid gap-1 font-mono text-sm sm:grid-cols-2">{codes.map((code) => <li key={code}>{code}</li>)}</ul>
      <Button look="primary" onClick={onKept}>I have kept them</Button>
    </div>
  );
}
