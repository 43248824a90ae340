'use client';

import Link from 'next/link';
import { useDeferredValue, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField, TextField } from '@/components/ui/inputs';
import { PageHeader } from '@/components/ui/page-header';
import { PagingBar } from '@/components/ui/paging-bar';
import { type BrandState, stateTexts } from '@/features/life/state-text';
import { useLoad } from '@/lib/api/use-load';
import { formatInstant } from '@/lib/time';
import { usePaging } from '@/lib/use-paging';
import { BrandsDocument } from './documents';
import { OperatorFrame, OperatorGate } from './operator-frame';

const states = Object.entries(stateTexts).map(([value, { label }]) => ({ value, label }));

export function BrandListPage() {
  return <OperatorFrame>{() => <BrandList />}</OperatorFrame>;
}

function BrandList() {
  const [search, setSearch] = useState('');
  const [status, setStatus] = useState('');
  const wanted = useDeferredValue(search);
  return (
    <>
      <PageHeader title="Restaurants" lead="All of the platform, by address." />
      <div className="mb-5 grid gap-4 sm:grid-cols-[1fr_14rem]">
        <TextField label="Search" type="search" placeholder="Part of name or address" value={search} onChange={setSearch} />
        <SelectField label="State" value={status} choices={[{ value: '', label: 'Any' }, ...states]} onChange={setStatus} />
      </div>
      <Found key={`${wanted} ${status}`} search={wanted} status={status === '' ? null : (status as BrandState)} />
    </>
  );
}

function Found({ search, status }: { search: string; status: BrandState | null }) {
  const paging = usePaging();
  const loaded = useLoad(BrandsDocument, { search, status, after: paging.after });
  return (
    <OperatorGate of={loaded}>
      {({ platformBrands: { nodes, totalCount, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState icon="utensils" title="No restaurant found"><p>Nothing fits what you search for.</p></EmptyState>
        ) : (
          <>
            <p className="mb-2 text-sm text-muted" role="status">{totalCount} {totalCount === 1 ? 'restaurant' : 'restaurants'}</p>
            <ul className="card divide-y divide-line overflow-hidden">
              {nodes.map((brand) => (
                <li key={brand.id}>
                  <Link href={`/operator/${brand.slug}`} className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 hover:bg-sunken">
                    <span className="min-w-0 flex-1 basis-48">
                      <span className="block truncate font-semibold">{brand.name}</span>
                      <span className="block truncate text-sm text-muted">{brand.slug} · {brand.country} · since {formatInstant(brand.createdAt)}</span>
                    </span>
                    <Badge tone={stateTexts[brand.status].tone}>{stateTexts[brand.status].label}</Badge>
                  </Link>
                </li>
              ))}
            </ul>
            <PagingBar paging={paging} info={pageInfo} />
          </>
        )}
    </OperatorGate>
  );
}
