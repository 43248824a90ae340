'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useLoad } from '@/lib/api/use-load';
import { AddDialog } from './add-dialog';
import { DomainsDocument } from './documents';
import { DomainRow } from './domain-row';

export function DomainsScreen() {
  const loaded = useLoad(DomainsDocument, {});
  const [adding, setAdding] = useState(false);
  const add = <Button look="primary" icon="add" onClick={() => { setAdding(true); }}>Domain</Button>;
  return (
    <>
      <PageHeader title="Domains" lead="Your site under a name of your own. A record at your domain proves that it is yours; leave it there for as long as you use the domain." actions={add} />
      <LoadState of={loaded}>
        {({ siteDomains }) => siteDomains.length === 0 ? (
          <EmptyState icon="link" title="No domain yet" action={add}>Add the domain that you have registered, such as www.example.com, and we show you the two records to make.</EmptyState>
        ) : (
          <ul className="card divide-y divide-line">
            {siteDomains.map((domain) => <li key={domain.id}><DomainRow domain={domain} onChanged={loaded.reload} /></li>)}
          </ul>
        )}
      </LoadState>
      {adding && <AddDialog onClose={() => { setAdding(false); loaded.reload(); }} />}
    </>
  );
}
