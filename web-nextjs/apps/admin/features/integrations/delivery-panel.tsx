'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { SidePanel } from '@/components/ui/dialog';
import { LoadState } from '@/components/ui/load-state';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { type Attempt, DeliveryDocument, ReplayDeliveryDocument } from './documents';
import { outcomeText, statusTexts } from './webhook-text';

/** One delivery: its message and every attempt. */
export function DeliveryPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { brand } = useConsole();
  const toast = useToast();
  const loaded = useLoad(DeliveryDocument, { id });
  const { save, saving, problems } = useSave(ReplayDeliveryDocument);
  const replay = async () => {
    const { value } = await save({ input: { id } });
    if (value) toast('The message is on its way again.');
    loaded.reload();
  };
  const footer = (
    <>
      <Button icon="refresh" onClick={loaded.reload}>Refresh</Button>
      <Button look="primary" busy={saving} onClick={() => { void replay(); }}>Send again</Button>
    </>
  );
  return (
    <SidePanel open onClose={onClose} title="Delivery" footer={footer}>
      <LoadState of={loaded}>
        {({ node }) => {
          if (node?.__typename !== 'WebhookDelivery') return <p className="text-muted">This delivery is gone.</p>;
          const { label, tone } = statusTexts[node.status];
          return (
            <div className="space-y-5">
              <p className="flex flex-wrap items-center gap-2"><span className="font-mono font-semibold">{node.eventType}</span> <Badge tone={tone}>{label}</Badge></p>
              <p className="font-mono text-xs break-all text-muted">{node.messageId}</p>
              {node.nextAttemptAt !== null && <p className="text-sm">Next attempt {formatInstant(node.nextAttemptAt, brand.timeZone)}</p>}
              <pre className="rounded-lg bg-sunken p-3 font-mono text-xs break-words whitespace-pre-wrap">{node.body}</pre>
              <Problems problems={problems} />
              <section aria-labelledby="attempts">
                <h3 id="attempts" className="mb-2 font-semibold">Attempts</h3>
                {node.attempts.length === 0 ? <p className="text-muted">None yet.</p> : (
                  <ol reversed className="divide-y divide-line">{node.attempts.map((a) => <li key={a.number} className="py-2"><AttemptEntry attempt={a} timeZone={brand.timeZone} /></li>)}</ol>
                )}
              </section>
            </div>
          );
        }}
      </LoadState>
    </SidePanel>
  );
}

function AttemptEntry({ attempt, timeZone }: { attempt: Attempt; timeZone: string }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="text-muted">{attempt.number}</span>
        <span className="font-semibold">{outcomeText(attempt)}</span>
        <span className="text-muted">{formatInstant(attempt.startedAt, timeZone)}, {attempt.milliseconds} ms</span>
      </p>
      {attempt.excerpt !== null && attempt.excerpt !== '' && (
        <pre className="mt-1 rounded-lg bg-sunken p-2 font-mono text-xs break-all whitespace-pre-wrap">{attempt.excerpt}</pre>
      )}
    </>
  );
}
