'use client';

import { ButtonLink } from '@/components/ui/button';
import { SelectField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { ConnectionBanner } from '../board/connection-banner';
import { useBoard } from '../board/use-board';
import { type Place, PlacesDocument } from '../documents';
import { useKept } from '../use-kept';
import { stationsOf } from './tickets';
import { TicketsView } from './tickets-view';

/** What is to be cooked, in large letters, for a screen in the kitchen. */
export function KitchenScreen() {
  const { path } = useConsole();
  const loaded = useLoad(PlacesDocument, {});
  return (
    <div data-wide>
      <PageHeader title="Kitchen" actions={<ButtonLink href={path('orders')} icon="bell">Order board</ButtonLink>} />
      <LoadState of={loaded}>{({ locations }) => <Kitchen places={locations.nodes} />}</LoadState>
    </div>
  );
}

function Kitchen({ places }: { places: readonly Place[] }) {
  const [kept, keep] = useKept('kitchen-location');
  const locationId = places.some(({ id }) => id === kept) ? kept : '';
  return (
    <div className="flex flex-wrap items-end gap-x-4">
      {places.length > 1 && <SelectField label="Location" fieldClassName="mb-4 w-full sm:w-60" value={locationId} choices={[{ value: '', label: 'All locations' }, ...places.map(({ id, name }) => ({ value: id, label: name }))]} onChange={keep} />}
      <LiveTickets key={locationId} locationId={locationId} />
    </div>
  );
}

function LiveTickets({ locationId }: { locationId: string }) {
  const { brand } = useConsole();
  const live = useBoard(locationId === '' ? null : locationId);
  const [kept, keep] = useKept('kitchen-station');
  const known = stationsOf(live.board.orders.values());
  const stations = kept === '' || known.includes(kept) ? known : [...known, kept];
  return (
    <>
      <div className="order-first w-full"><ConnectionBanner live={live} timeZone={brand.timeZone} /></div>
      {stations.length > 1 && <SelectField label="Station" fieldClassName="mb-4 w-full sm:w-60" value={kept} choices={[{ value: '', label: 'All stations' }, ...stations.map((name) => ({ value: name, label: name }))]} onChange={keep} />}
      <div className="w-full min-w-0"><LoadState of={live.loaded}>{({ orders }) => <TicketsView orders={orders} station={kept} onHeard={live.heard} />}</LoadState></div>
    </>
  );
}
