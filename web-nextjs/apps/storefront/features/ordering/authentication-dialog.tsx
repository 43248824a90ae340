'use client';

import { Button } from '@foodsaas/ui/button';
import { useId, useLayoutEffect, useRef } from 'react';
import type { Texts } from '@/text';

type Props = { words: Texts['ordering']['card']; isBusy: boolean; onAnswer: (answer: 'AUTHENTICATE' | 'FAIL') => void };

/** What a bank asks of the holder of a card, as the simulated gateway plays it. Leaving it is an answer, too. */
export function AuthenticationDialog({ words, isBusy, onAnswer }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer('FAIL');
      }}
      className="m-auto max-w-md rounded-card border border-border bg-background p-6 text-text backdrop:bg-black/50"
    >
      <h2 id={`${id}-title`} className="text-xl font-bold">
        {words.bankTitle}
      </h2>
      <p id={`${id}-text`} className="mt-3">
        {words.bankText}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button disabled={isBusy} onClick={() => onAnswer('AUTHENTICATE')}>
          {words.bankConfirm}
        </Button>
        <Button variant="outline" disabled={isBusy} onClick={() => onAnswer('FAIL')}>
          {words.bankRefuse}
        </Button>
      </div>
    </dialog>
  );
}
