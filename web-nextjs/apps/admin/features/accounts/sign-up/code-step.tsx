'use client';

import { type Dispatch, type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { useSave } from '@/lib/api/use-save';
import { problemsAt, problemsElsewhere } from '@/lib/errors';
import { ConfirmCodeDocument, RequestCodeDocument } from './documents';
import { StepFrame } from './step-frame';
import { useCountdown } from './use-countdown';
import type { Action, Wizard } from './wizard';

const resendAfter = 30;

type Props = { wizard: Wizard; dispatch: Dispatch<Action>; onConfirmed: (proof: string) => void };

export function CodeStep({ wizard, dispatch, onConfirmed }: Props) {
  const [code, setCode] = useState('');
  const confirm = useSave(ConfirmCodeDocument);
  const resend = useSave(RequestCodeDocument);
  const left = useCountdown(wizard.sentAt, resendAfter);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { value } = await confirm.save({ input: { email: wizard.email, code } });
    if (value !== null) onConfirmed(value);
  };
  const sendAgain = async () => {
    const { value } = await resend.save({ input: { email: wizard.email } });
    if (!value) return;
    setCode('');
    confirm.setProblems([]);
    dispatch({ type: 'sent', at: Date.now() });
  };

  return (
    <StepFrame title="Type the code" lead={<>We sent six digits to <strong className="text-ink">{wizard.email}</strong>. They are good for ten minutes.</>}>
      <form onSubmit={(e) => { void submit(e); }} noValidate className="space-y-5">
        <TextField
          label="Six-digit code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          required
          value={code}
          onChange={(text) => { setCode(text.replace(/[^\d ]/g, '')); }}
          problems={problemsAt(confirm.problems, 'code')}
          className="max-w-64 text-2xl font-semibold tracking-[0.3em] tabular-nums"
        />
        <Problems problems={[...problemsElsewhere(confirm.problems, ['code']), ...resend.problems]} />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" size="large" busy={confirm.saving}>Confirm</Button>
          <Button size="large" busy={resend.saving} disabled={left > 0} onClick={() => { void sendAgain(); }}>
            {left > 0 ? `Send again in ${String(left)} s` : 'Send a new code'}
          </Button>
          <Button look="quiet" size="large" icon="arrowLeft" onClick={() => { dispatch({ type: 'went', step: 'email' }); }}>Other e-mail</Button>
        </div>
      </form>
    </StepFrame>
  );
}
