'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useLoad } from '@/lib/api/use-load';
import { CreateKeyDialog } from './create-key-dialog';
import { type ApiKey, KeysDocument } from './documents';
import { KeyRow } from './key-row';
import { OriginsDialog } from './origins-dialog';
import { RevokeDialog } from './revoke-dialog';

export function KeysScreen() {
  const loaded = useLoad(KeysDocument, {});
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const [listing, setListing] = useState<ApiKey | null>(null);
  const create = <Button look="primary" icon="add" onClick={() => { setCreating(true); }}>Key</Button>;
  return (
    <>
      <PageHeader title="API keys" lead="Keys let other front ends and programs read your menu and content. Publishable keys may be in a web page; secret keys belong on servers only." actions={create} />
      <LoadState of={loaded}>
        {({ apiKeys }) =>
          apiKeys.length === 0 ? (
            <EmptyState icon="key" title="No keys yet" action={create}>Make a publishable key to build a front end of your own, then try it in the playground.</EmptyState>
          ) : (
            <ul className="card divide-y divide-line">
              {apiKeys.map((key) => <li key={key.id}><KeyRow apiKey={key} onRevoke={() => { setRevoking(key); }} onOrigins={() => { setListing(key); }} /></li>)}
            </ul>
          )
        }
      </LoadState>
      {creating && <CreateKeyDialog onClose={() => { setCreating(false); }} />}
      {listing && <OriginsDialog apiKey={listing} onClose={() => { setListing(null); }} />}
      {revoking && <RevokeDialog apiKey={revoking} onClose={() => { setRevoking(null); }} />}
    </>
  );
}
