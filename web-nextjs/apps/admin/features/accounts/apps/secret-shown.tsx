import { Button } from '@/components/ui/button';
import { CopyLine } from '@/components/ui/copy-line';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

type Props = { clientId: string; secret: string | null; onClose: () => void };

/** An app's name for programs and, the one time that it can be seen, its secret. */
export function SecretShown({ clientId, secret, onClose }: Props) {
  return (
    <Dialog open onClose={onClose} title="Your app" footer={<Button look="primary" onClick={onClose}>{secret === null ? 'Done' : 'I have kept it'}</Button>}>
      <p className="text-sm font-semibold">Client id</p>
      <CopyLine text={clientId} />
      {secret !== null && (
        <div className="mt-4 space-y-4">
          <Notice tone="warning" title="This is the only time that we show the secret.">Keep it where you keep passwords. Lost it? Make another one.</Notice>
          <CopyLine text={secret} />
        </div>
      )}
    </Dialog>
  );
}
