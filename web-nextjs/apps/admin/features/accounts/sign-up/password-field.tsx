'use client';

import clsx from 'clsx';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/inputs';
import type { Problem } from '@/lib/errors';
import { passwordAdvice } from './password-advice';

type Props = { label?: string; email: string; password: string; onChange: (password: string) => void; problems: readonly Problem[] };

const levels = { short: 1, weak: 1, fair: 2, strong: 3 } as const;

export function PasswordField({ label = 'Password', email, password, onChange, problems }: Props) {
  const [shown, setShown] = useState(false);
  const advice = passwordAdvice(password, email);
  const level = password === '' ? 0 : levels[advice.strength];
  return (
    <TextField
      label={label}
      type={shown ? 'text' : 'password'}
      autoComplete="new-password"
      value={password}
      onChange={onChange}
      problems={problems}
      hint={
        <>
          <span aria-hidden="true" className="mt-1 mb-1.5 flex gap-1">
            {[1, 2, 3].map((step) => <span key={step} className={clsx('h-1 flex-1 rounded-full', step > level ? 'bg-line' : level === 1 ? 'bg-amber' : 'bg-leaf')} />)}
          </span>
          <span role="status">{advice.text}</span>
        </>
      }
      after={<Button aria-pressed={shown} onClick={() => { setShown(!shown); }}>{shown ? 'Hide' : 'Show'}</Button>}
    />
  );
}
