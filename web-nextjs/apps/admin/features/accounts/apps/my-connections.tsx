'use client';

import { LoadState, SkeletonRows } from '@/components/ui/load-state';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { ConnectionList } from './connection-list';
import { DisconnectMyAppDocument, MyConnectedAppsDocument } from './documents';

/** The apps that a person lets act for him, wherever he works. */
export function MyConnections() {
  const toast = useToast();
  const loaded = useLoad(MyConnectedAppsDocument, {});
  const { save, saving, problems } = useSave(DisconnectMyAppDocument);
  const disconnect = async (id: string, name: string) => {
    const { value } = await save({ input: { id } });
    if (!value) return;
    toast(`${name} is disconnected.`);
    loaded.reload();
  };
  return (
    <section aria-labelledby="connections-heading">
      <h2 id="connections-heading" className="mb-3 text-lg font-semibold">Connected apps</h2>
      <LoadState of={loaded} skeleton={<SkeletonRows count={1} />}>
        {({ myConnectedApps }) => (
          <ConnectionList label="Connected apps" connections={myConnectedApps} context={({ brandName }) => `at ${brandName}`} busy={saving} onDisconnect={({ id, name }) => { void disconnect(id, name); }} />
        )}
      </LoadState>
      <Problems problems={problems} className="mt-3" />
    </section>
  );
}
