'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LoadState, SkeletonRows } from '@/components/ui/load-state';
import { Problems } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toast';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { RemoveAppDialog, RotateAppDialog } from './app-dialogs';
import { type AppAction, AppRow } from './app-row';
import { ConnectionList } from './connection-list';
import { CreateAppDialog } from './create-app-dialog';
import { type App, AppsDocument, DisconnectAppDocument } from './documents';

/** The apps that a brand makes, and those that its people let act for them; `onChanged` brings the history along. */
export function AppsSection({ grantable, onChanged }: { grantable: readonly string[]; onChanged: () => void }) {
  const toast = useToast();
  const loaded = useLoad(AppsDocument, {});
  const [creating, setCreating] = useState(false);
  const [open, setOpen] = useState<{ app: App; action: AppAction } | null>(null);
  const { save, saving, problems } = useSave(DisconnectAppDocument);
  const changed = () => {
    loaded.reload();
    onChanged();
  };
  const close = () => { setOpen(null); };
  const disconnect = async (id: string, name: string) => {
    const { value } = await save({ input: { id } });
    if (!value) return;
    toast(`${name} is disconnected.`);
    loaded.reload();
  };
  return (
    <section aria-labelledby="apps-heading" className="space-y-3">
      <div className="flex flex-wrap items-center gap-4">
        <h2 id="apps-heading" className="flex-1 text-lg font-semibold">Apps</h2>
        <Button icon="add" onClick={() => { setCreating(true); }}>App</Button>
      </div>
      <p className="text-sm text-muted">Apps ask people for leave to act for them (OAuth 2.0): a program for many restaurants, or a command line of your own.</p>
      <LoadState of={loaded} skeleton={<SkeletonRows count={2} />}>
        {({ apps, connectedApps }) => (
          <>
            {apps.length > 0 && <ul aria-label="Apps" className="card divide-y divide-line">{apps.map((app) => <li key={app.id}><AppRow app={app} onOpen={(action) => { setOpen({ app, action }); }} /></li>)}</ul>}
            <h3 className="pt-3 font-semibold">Connected here</h3>
            <ConnectionList label="Connected apps" connections={connectedApps} context={({ personName }) => `for ${personName}`} busy={saving} onDisconnect={({ id, name }) => { void disconnect(id, name); }} />
          </>
        )}
      </LoadState>
      <Problems problems={problems} />
      {creating && <CreateAppDialog grantable={grantable} onMade={changed} onClose={() => { setCreating(false); }} />}
      {open?.action === 'rotate' && <RotateAppDialog app={open.app} onChanged={changed} onClose={close} />}
      {open?.action === 'remove' && <RemoveAppDialog app={open.app} onChanged={changed} onClose={close} />}
    </section>
  );
}
