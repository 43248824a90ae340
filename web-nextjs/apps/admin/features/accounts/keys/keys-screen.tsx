'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { AppsSection } from '@/features/accounts/apps/apps-section';
import { useLoad } from '@/lib/api/use-load';
import { CreateKeyDialog } from './create-key-dialog';
import { type ApiKey, KeysDocument } from './documents';
import { IntrospectionSetting } from './introspection-setting';
import { KeyHistory } from './key-history';
import { type KeyAction, KeyRow } from './key-row';
import { OriginsDialog } from './origins-dialog';
import { PermissionsDialog } from './permissions-dialog';
import { RevokeDialog } from './revoke-dialog';
import { RotateDialog } from './rotate-dialog';

export function KeysScreen() {
  const loaded = useLoad(KeysDocument, {});
  const [creating, setCreating] = useState(false);
  const [open, setOpen] = useState<{ apiKey: ApiKey; action: KeyAction } | null>(null);
  const grantable = loaded.data?.apiKeySettings.grantablePermissions ?? [];
  const close = () => { setOpen(null); };
  const create = <Button look="primary" icon="add" onClick={() => { setCreating(true); }}>Key</Button>;
  return (
    <>
      <PageHeader title="API keys" lead="Keys let other front ends and programs read your menu and content. Publishable keys may be in a web page; secret keys belong on servers only." actions={create} />
      <LoadState of={loaded}>
        {({ apiKeys, apiKeySettings, apiKeyChanges }) => (
          <div className="space-y-10">
            {apiKeys.length === 0 ? (
              <EmptyState icon="key" title="No keys yet" action={create}>Make a publishable key to build a front end of your own, then try it in the playground.</EmptyState>
            ) : (
              <ul aria-label="Keys" className="card divide-y divide-line">
                {apiKeys.map((apiKey) => <li key={apiKey.id}><KeyRow apiKey={apiKey} onOpen={(action) => { setOpen({ apiKey, action }); }} /></li>)}
              </ul>
            )}
            <AppsSection grantable={grantable} onChanged={loaded.reload} />
            <IntrospectionSetting isAllowed={apiKeySettings.publishableIntrospection} />
            <KeyHistory changes={apiKeyChanges.nodes} />
          </div>
        )}
      </LoadState>
      {creating && <CreateKeyDialog grantable={grantable} onClose={() => { setCreating(false); }} />}
      {open?.action === 'origins' && <OriginsDialog apiKey={open.apiKey} onClose={close} />}
      {open?.action === 'permissions' && <PermissionsDialog apiKey={open.apiKey} grantable={grantable} onClose={close} />}
      {open?.action === 'rotate' && <RotateDialog apiKey={open.apiKey} onClose={close} />}
      {open?.action === 'revoke' && <RevokeDialog apiKey={open.apiKey} onClose={close} />}
    </>
  );
}
