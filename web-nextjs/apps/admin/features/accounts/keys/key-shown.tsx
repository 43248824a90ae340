import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CopyLine } from '@/components/ui/copy-line';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

/** The one time that a key can be seen. */
export function KeyShown({ text, children, onClose }: { text: string; children?: ReactNode; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Your new key" footer={<Button look="primary" onClick={onClose}>I have kept it</Button>}>
      <Notice tone="warning" title="This is the only time that we show it.">Keep it where you keep passwords. Lost it? Revoke it and make another one.</Notice>
      <div className="mt-4"><CopyLine text={text} /></div>
      {children}
    </Dialog>
  );
}
