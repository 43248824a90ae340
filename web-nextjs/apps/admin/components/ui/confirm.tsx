'use client';

import { AlertDialog } from 'radix-ui';
import type { ReactNode } from 'react';
import type { Problem } from '@/lib/errors';
import { Button } from './button';
import { Problems } from './notice';

type Props = { open: boolean; title: string; children: ReactNode; confirm: string; busy?: boolean; problems?: readonly Problem[]; onConfirm: () => void; onCancel: () => void };

/** Asks before something that cannot be taken back. Stays open until the caller closes it, so that refusals can be read. */
export function Confirm({ open, title, children, confirm, busy = false, problems = [], onConfirm, onCancel }: Props) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => { if (!next) onCancel(); }}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-50 animate-fade bg-veil" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 w-[min(28rem,calc(100vw-2rem))] -translate-1/2 animate-fade rounded-xl bg-surface p-6 shadow-float">
          <AlertDialog.Title className="text-lg font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-2 text-muted">{children}</div>
          </AlertDialog.Description>
          <Problems problems={problems} className="mt-4" />
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>Cancel</Button>
            </AlertDialog.Cancel>
            <Button look="danger" busy={busy} onClick={onConfirm}>{confirm}</Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
