'use client';

import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useSave } from '@/lib/api/use-save';
import { formatInstant } from '@/lib/time';
import { DisableEndpointDocument, EnableEndpointDocument, type Endpoint, TestEndpointDocument } from './documents';
import { disabledText, healthOf } from './webhook-text';

export type EndpointAction = 'edit' | 'rotate' | 'replay' | 'delete';

type Props = { endpoint: Endpoint; onOpen: (action: EndpointAction) => void; onChanged: () => void };

export function EndpointRow({ endpoint, onOpen, onChanged }: Props) {
  const { brand, viewer } = useConsole();
  const isActing = viewer.impersonation !== null;
  const toast = useToast();
  const test = useSave(TestEndpointDocument);
  const enable = useSave(EnableEndpointDocument);
  const disable = useSave(DisableEndpointDocument);
  const health = healthOf(endpoint);
  const isActive = endpoint.status === 'ACTIVE';
  const input = { input: { id: endpoint.id } };

  const fire = async () => {
    const { value } = await test.save(input);
    if (value) toast('A test is on its way; the log below shows what comes of it.');
    onChanged();
  };
  const turn = async () => {
    const { value } = await (isActive ? disable : enable).save(input);
    if (value) toast(isActive ? `${endpoint.name} is disabled.` : `${endpoint.name} is enabled.`);
    onChanged();
  };

  return (
    <div className="space-y-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-56">
          <p className="flex flex-wrap items-center gap-2 font-semibold">{endpoint.name} <Badge tone={health.tone}>{health.label}</Badge></p>
          <p className="font-mono text-sm break-all text-muted">{endpoint.url}</p>
          <p className="text-sm text-muted">{endpoint.eventTypes.length === 0 ? 'All events' : endpoint.eventTypes.join(', ')}</p>
        </div>
        <div className="flex gap-2">
          <Button size="small" aria-label={`Test ${endpoint.name}`} busy={test.saving} onClick={() => { void fire(); }}>Test</Button>
          <Menu
            trigger={<IconButton icon="more" label={`More about ${endpoint.name}`} />}
            entries={[
              { label: 'Edit', icon: 'edit', disabled: isActing, onSelect: () => { onOpen('edit'); } },
              { label: 'New secret', icon: 'key', disabled: isActing, onSelect: () => { onOpen('rotate'); } },
              { label: 'Send again…', icon: 'refresh', disabled: !isActive, onSelect: () => { onOpen('replay'); } },
              { label: isActive ? 'Disable' : 'Enable', icon: isActive ? 'close' : 'check', onSelect: () => { void turn(); } },
              'line',
              { label: 'Delete', icon: 'trash', danger: true, onSelect: () => { onOpen('delete'); } },
            ]}
          />
        </div>
      </div>
      {!isActive && <p className="text-sm">{disabledText(endpoint)}{endpoint.disabledAt !== null && ` Disabled since ${formatInstant(endpoint.disabledAt, brand.timeZone)}.`}</p>}
      {endpoint.heldCount > 0 && <p className="text-sm">{endpoint.heldCount} held. {isActive ? 'Send them again.' : 'Enable the webhook, then send them again.'}</p>}
      <Problems problems={[...test.problems, ...enable.problems, ...disable.problems]} />
    </div>
  );
}
