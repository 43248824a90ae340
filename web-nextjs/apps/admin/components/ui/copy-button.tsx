'use client';

import { useState } from 'react';
import { Button } from './button';

export function CopyButton({ text, label = 'Copy' }: { text: string; label?: string }) {
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => { setState('done'); },
      () => { setState('failed'); },
    );
  };
  return (
    <>
      <Button size="small" icon={state === 'done' ? 'check' : 'copy'} onClick={copy}>{state === 'done' ? 'Copied' : label}</Button>
      <span role="status" className={state === 'failed' ? 'text-sm text-danger' : 'sr-only'}>
        {state === 'failed' ? 'Your browser does not let us copy: select the text and copy it yourself.' : state === 'done' ? 'Copied.' : ''}
      </span>
    </>
  );
}
