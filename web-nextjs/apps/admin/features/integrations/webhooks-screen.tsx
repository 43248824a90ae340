'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { DeliveryLog } from './delivery-log';
import { WebhooksDocument } from './documents';
import { EndpointDialog } from './endpoint-dialog';
import { EndpointList } from './endpoint-list';
import { EventTypes } from './event-types';

export function WebhooksScreen() {
  const { viewer } = useConsole();
  const loaded = useLoad(WebhooksDocument, {});
  const [creating, setCreating] = useState(false);
  // Grows with everything that puts deliveries on their way; the log looks again.
  const [stir, setStir] = useState(0);
  // What outlives it is not for somebody who acts for the restaurant.
  const create = viewer.impersonation === null ? <Button look="primary" icon="add" onClick={() => { setCreating(true); }}>Webhook</Button> : undefined;
  const changed = () => {
    loaded.reload();
    setStir((before) => before + 1);
  };
  return (
    <>
      <PageHeader title="Webhooks" lead="Your own server hears of what happens: signed messages, tried for more than three days and kept for 30." actions={create} />
      <LoadState of={loaded}>
        {({ webhookEndpoints, webhookEventTypes }) => (
          <div className="space-y-8">
            {webhookEndpoints.length === 0 ? (
              <EmptyState icon="bell" title="No webhooks yet" action={create}>Name an address of your own server, and it is told when the menu changes or a page goes live.</EmptyState>
            ) : (
              <>
                <EndpointList endpoints={webhookEndpoints} eventTypes={webhookEventTypes} onChanged={changed} />
                <DeliveryLog key={stir} endpoints={webhookEndpoints} />
              </>
            )}
            <EventTypes types={webhookEventTypes} />
            {creating && <EndpointDialog eventTypes={webhookEventTypes} onClose={() => { setCreating(false); changed(); }} />}
          </div>
        )}
      </LoadState>
    </>
  );
}
