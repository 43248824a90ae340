'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { DeleteLocationDocument, type Location, LocationsDocument } from './documents';
import { weekLines, weekOf } from './hours';
import { LocationPanel } from './location-panel';

type Open = { kind: 'edit'; location: Location | null } | { kind: 'delete'; location: Location } | null;

export function LocationsScreen() {
  const loaded = useLoad(LocationsDocument, {});
  const [open, setOpen] = useState<Open>(null);
  const close = () => { setOpen(null); };
  const add = <Button look="primary" icon="add" onClick={() => { setOpen({ kind: 'edit', location: null }); }}>Location</Button>;
  return (
    <>
      <PageHeader title="Locations" lead="Addresses and opening hours: visitors see at once whether you are open." actions={add} />
      <LoadState of={loaded}>
        {({ locations }) =>
          locations.nodes.length === 0 ? (
            <EmptyState icon="location" title="No location yet" action={add}>Add your address and opening hours, so that people find you.</EmptyState>
          ) : (
            <ul className="grid gap-3 md:grid-cols-2">
              {locations.nodes.map((location) => (
                <li key={location.id}>
                  <LocationCard location={location} onEdit={() => { setOpen({ kind: 'edit', location }); }} onDelete={() => { setOpen({ kind: 'delete', location }); }} />
                </li>
              ))}
            </ul>
          )
        }
      </LoadState>
      {open?.kind === 'edit' && <LocationPanel location={open.location} onReload={() => { loaded.reload(); close(); }} onClose={close} />}
      {open?.kind === 'delete' && <DeleteLocation location={open.location} onClose={close} />}
    </>
  );
}

function LocationCard({ location, onEdit, onDelete }: { location: Location; onEdit: () => void; onDelete: () => void }) {
  const { address } = location;
  return (
    <section aria-label={location.name} className="card h-full p-5">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold">{location.name}</h2>
          <p className="text-sm text-muted">{address.street}, {address.postalCode} {address.city}</p>
        </div>
        <IconButton icon="edit" label={`Edit ${location.name}`} onClick={onEdit} />
        <IconButton icon="trash" label={`Delete ${location.name}`} onClick={onDelete} />
      </header>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5 text-sm">
        {weekLines(weekOf(location.openingHours)).map((line) => (
          <div key={line.days} className="contents">
            <dt className="text-muted">{line.days}</dt>
            <dd className="tabular-nums">{line.hours}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function DeleteLocation({ location, onClose }: { location: Location; onClose: () => void }) {
  const { path } = useConsole();
  const toast = useToast();
  const { save, saving, problems } = useSave(DeleteLocationDocument);
  const remove = async () => {
    const { problems: found } = await save({ input: { id: location.id } });
    if (found.length > 0) return;
    toast(`${location.name} is deleted.`, { label: 'Receipts', href: path('receipts') });
    onClose();
  };
  return (
    <Confirm open title={`Delete ${location.name}?`} confirm="Delete" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      Its page leaves your site at once.
    </Confirm>
  );
}
