'use client';

import { Icon } from '@foodsaas/ui/icon';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

type Props = { title: string; close: string; onClose: () => void; footer?: ReactNode; children: ReactNode };

/** A sheet over the page: from below on a phone, at the side where there is room. The browser keeps the focus in it, takes Escape, and gives the focus back. */
export function Panel({ title, close, onClose, footer, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the sheet leaves the page, so that the browser can give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click beside the sheet closes it; the keyboard has Escape and the button
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => (event.target === dialog.current ? onClose() : undefined)}
      className="fixed inset-x-0 bottom-0 top-auto m-0 max-h-[92dvh] w-full max-w-none overflow-hidden rounded-t-card border border-border bg-background p-0 text-text backdrop:bg-black/50 sm:inset-y-0 sm:left-auto sm:right-0 sm:h-dvh sm:max-h-none sm:w-[30rem] sm:rounded-none print:hidden"
    >
      <div className="flex max-h-[92dvh] flex-col sm:h-full sm:max-h-none">
        <div className="flex items-center justify-between gap-4 border-b border-border px-4 py-2">
          <h2 id={id} className="min-w-0 text-xl font-bold">
            {title}
          </h2>
          <button type="button" aria-label={close} onClick={onClose} className="inline-flex size-11 shrink-0 items-center justify-center rounded-control hover:bg-surface">
            <Icon name="close" className="size-5" />
          </button>
        </div>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <div className="min-h-0 grow overflow-y-auto overscroll-contain p-4" tabIndex={0} role="region" aria-labelledby={id}>
          {children}
        </div>
        {footer ? <div className="border-t border-border bg-surface p-4">{footer}</div> : null}
      </div>
    </dialog>
  );
}
