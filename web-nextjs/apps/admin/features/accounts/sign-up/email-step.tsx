'use client';

import { type Dispatch, type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Notice, Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { has, type Problem, problemsAt, problemsElsewhere } from '@/lib/errors';
import { RequestCodeDocument } from './documents';
import { StepFrame } from './step-frame';
import type { Action, Wizard } from './wizard';

type Props = { wizard: Wizard; dispatch: Dispatch<Action>; refusals: readonly Problem[] };

export function EmailStep({ wizard, dispatch, refusals }: Props) {
  const [email, setEmail] = useState(wizard.email);
  const { save, saving, problems } = useSave(RequestCodeDocument);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await save({ input: { email: email.trim() } });
    if (!value) return;
    dispatch({ type: 'wrote', email: email.trim() });
    dispatch({ type: 'sent', at: Date.now() });
  };

  return (
    <StepFrame title="Open your restaurant online" lead="First, your e-mail: we send you a code to make sure that it is yours.">
      {has(refusals, 'PROOF_INVALID') && (
        <Notice tone="warning" title="Please confirm your e-mail once more" className="mb-4">
          The confirmation has grown too old. Everything else that you typed is still here.
        </Notice>
      )}
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField label="E-mail" type="email" autoComplete="email" inputMode="email" required value={email} onChange={setEmail} problems={problemsAt(problems, 'email')} />
        <Problems problems={problemsElsewhere(problems, ['email'])} />
        <Button type="submit" look="primary" size="large" busy={saving}>Send me the code</Button>
      </form>
    </StepFrame>
  );
}
