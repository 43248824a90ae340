'use client';

import { useState, type FormEvent } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { usePaging } from '@/lib/use-paging';
import { CustomersDocument } from './documents';

export function CustomersScreen() {
  const { path, viewer } = useConsole();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSearch(typed.trim());
  };
  return (
    <>
      <PageHeader title="Customers" lead="Guests who opened an account on your site. Write to them with offers only where they said that you may." actions={viewer.permissions.includes('ManageBrand') ? <ButtonLink href={path('customers/looks')}>Who looked</ButtonLink> : undefined} />
      <form role="search" onSubmit={submit} className="mb-6 flex flex-wrap items-end gap-2">
        <TextField label="Search by name, e-mail or telephone" fieldClassName="min-w-0 flex-1 basis-64" value={typed} maxLength={100} onChange={setTyped} />
        <Button type="submit">Search</Button>
      </form>
      <Customers key={search} search={search} />
    </>
  );
}

function Customers({ search }: { search: string }) {
  const { brand } = useConsole();
  const paging = usePaging();
  const loaded = useLoad(CustomersDocument, { after: paging.after, search: search === '' ? null : search });
  return (
    <LoadState of={loaded}>
      {({ customers }) => customers.nodes.length === 0 ? (
        <EmptyState icon="person" title={search === '' ? 'No customers yet' : 'Nobody found'}>
          {search === '' ? 'Guests open an account on your site, under /account, with a code that comes by mail.' : 'Try a part of the name, or the beginning of the e-mail address.'}
        </EmptyState>
      ) : (
        <>
          <p className="mb-3 text-sm text-muted">{customers.totalCount === 1 ? '1 customer' : `${String(customers.totalCount)} customers`}</p>
          <ul className="card divide-y divide-line">
            {customers.nodes.map((customer) => (
              <li key={customer.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3">
                <div className="min-w-0 flex-1 basis-56">
                  <p className="truncate font-semibold">{customer.name ?? customer.email ?? customer.phone}</p>
                  <p className="truncate text-sm text-muted">{[customer.name === null ? null : customer.email, customer.phone].filter((text) => text !== null).join(' · ')}</p>
                </div>
                <p className="text-sm text-muted">since {formatInstant(customer.createdAt, brand.timeZone)}</p>
                {customer.marketingConsent && <Badge tone="good">offers welcome</Badge>}
              </li>
            ))}
          </ul>
          <PagingBar paging={paging} info={customers.pageInfo} />
        </>
      )}
    </LoadState>
  );
}
