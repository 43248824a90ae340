import { Button } from '@/components/ui/button';
import { CopyLine } from '@/components/ui/copy-line';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

/** The one time that a signing secret can be seen. */
export function SecretShown({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="The signing secret" footer={<Button look="primary" onClick={onClose}>I have kept it</Button>}>
      <Notice tone="warning" title="This is the only time that we show it.">
        Give it to your server: any library for Standard Webhooks checks our messages with it. Lost it? Make a new one.
      </Notice>
      <div className="mt-4"><CopyLine text={secret} /></div>
    </Dialog>
  );
}
