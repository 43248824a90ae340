'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useToast } from '@/components/ui/toast';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { DeleteLocationDocument, type Location, LocationsDocument } from './documents';
import { HoursPanel } from './hours-panel';
import { LocationCard } from './location-card';
import { LocationPanel } from './location-panel';
import { PauseDialog } from './pause-dialog';

type Open = { kind: 'edit'; location: Location | null } | { kind: 'hours' | 'pause' | 'delete'; location: Location } | null;

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
                  <LocationCard
                    location={location}
                    onEdit={() => { setOpen({ kind: 'edit', location }); }}
                    onHours={() => { setOpen({ kind: 'hours', location }); }}
                    onPause={() => { setOpen({ kind: 'pause', location }); }}
                    onDelete={() => { setOpen({ kind: 'delete', location }); }}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </LoadState>
      {open?.kind === 'edit' && <LocationPanel location={open.location} onReload={() => { loaded.reload(); close(); }} onClose={close} />}
      {open?.kind === 'hours' && <HoursPanel location={open.location} onClose={close} />}
      {open?.kind === 'pause' && <PauseDialog location={open.location} onClose={close} />}
      {open?.kind === 'delete' && <DeleteLocation location={open.location} onClose={close} />}
    </>
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
