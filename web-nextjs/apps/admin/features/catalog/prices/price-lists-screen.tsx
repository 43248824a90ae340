'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { DeletePriceListDocument, type PriceList, PriceListsDocument } from './documents';
import { ListPanel } from './list-panel';
import { termsText } from './price-list-form';
import { PricesPanel } from './prices-panel';

type Open = { kind: 'terms'; list: PriceList | null } | { kind: 'prices' | 'delete'; list: PriceList } | null;

export function PriceListsScreen() {
  const { path } = useConsole();
  const loaded = useLoad(PriceListsDocument, {});
  const [open, setOpen] = useState<Open>(null);
  const close = () => { setOpen(null); };
  const add = <Button look="primary" icon="add" onClick={() => { setOpen({ kind: 'terms', list: null }); }}>Price list</Button>;
  return (
    <>
      <PageHeader above={<BackLink href={path('menu')}>Menu</BackLink>} title="Price lists" lead="Other prices at a location, for a service, for some days. A list for a location goes before one for a service; one for both goes before either; among equals the one that began last holds." actions={add} />
      <LoadState of={loaded}>
        {({ priceLists, locations }) =>
          priceLists.length === 0 ? (
            <EmptyState icon="receipt" title="One price everywhere" action={add}>Dearer at the airport, cheaper to take away, a month of offers: make a list and price what differs.</EmptyState>
          ) : (
            <ul className="card divide-y divide-line overflow-clip">
              {priceLists.map((list) => (
                <li key={list.id} className="flex flex-wrap items-start gap-2 px-4 py-3">
                  <div className="min-w-0 flex-1 basis-48">
                    <p className="truncate font-semibold">{list.name}</p>
                    <p className="text-sm text-muted">{termsText(list, locations.nodes)}</p>
                  </div>
                  <Button size="small" onClick={() => { setOpen({ kind: 'prices', list }); }}>{list.priceCount} {list.priceCount === 1 ? 'price' : 'prices'}</Button>
                  <IconButton icon="edit" label={`Edit ${list.name}`} onClick={() => { setOpen({ kind: 'terms', list }); }} />
                  <IconButton icon="trash" label={`Delete ${list.name}`} onClick={() => { setOpen({ kind: 'delete', list }); }} />
                </li>
              ))}
            </ul>
          )
        }
      </LoadState>
      {open?.kind === 'terms' && loaded.data && <ListPanel list={open.list} places={loaded.data.locations.nodes} onSaved={loaded.reload} onClose={close} />}
      {open?.kind === 'prices' && <PricesPanel list={open.list} onSaved={loaded.reload} onClose={close} />}
      {open?.kind === 'delete' && <DeleteList list={open.list} onDeleted={loaded.reload} onClose={close} />}
    </>
  );
}

function DeleteList({ list, onDeleted, onClose }: { list: PriceList; onDeleted: () => void; onClose: () => void }) {
  const { save, saving, problems } = useSave(DeletePriceListDocument);
  const remove = async () => {
    const { problems: found } = await save({ input: { id: list.id } });
    if (found.length > 0) return;
    onDeleted();
    onClose();
  };
  return (
    <Confirm open title={`Delete ${list.name}?`} confirm="Delete" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      Its items cost what they cost without it, at once.
    </Confirm>
  );
}
