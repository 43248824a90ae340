'use client';

import { useState } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { type Place, PlacesDocument } from '../documents';
import { useKept } from '../use-kept';
import { BoardColumns } from './board-columns';
import { BoardFilters } from './board-filters';
import { ConnectionBanner } from './connection-banner';
import { everything } from './filter-board';
import { SoundButton } from './sound-button';
import { useBoard } from './use-board';

/** The orders of the day as they come in, live. */
export function BoardScreen() {
  const { path } = useConsole();
  const loaded = useLoad(PlacesDocument, {});
  return (
    <div data-wide>
      <PageHeader title="Orders" lead={<span className="max-sm:hidden">What came in and where it is, live.</span>} actions={<ButtonLink href={path('kitchen')} icon="utensils">Kitchen display</ButtonLink>} />
      <LoadState of={loaded}>{({ locations }) => <Board places={locations.nodes} />}</LoadState>
    </div>
  );
}

function Board({ places }: { places: readonly Place[] }) {
  const [kept, keep] = useKept('board-location');
  const [filter, setFilter] = useState(everything);
  const locationId = places.some(({ id }) => id === kept) ? kept : '';
  return (
    <>
      <BoardFilters places={places} locationId={locationId} onLocation={keep} filter={filter} onFilter={setFilter} />
      <LiveOrders key={locationId} locationId={locationId} showsPlace={locationId === '' && places.length > 1} filter={filter} />
    </>
  );
}

type LiveProps = { locationId: string; showsPlace: boolean; filter: typeof everything };

function LiveOrders({ locationId, showsPlace, filter }: LiveProps) {
  const { brand } = useConsole();
  const live = useBoard(locationId === '' ? null : locationId);
  return (
    <>
      <ConnectionBanner live={live} timeZone={brand.timeZone} />
      <div className="mb-4"><SoundButton orders={live.board.orders} /></div>
      <LoadState of={live.loaded}>{({ orders }) => <BoardColumns orders={orders} filter={filter} showsPlace={showsPlace} onChanged={live.heard} onStale={live.loaded.reload} />}</LoadState>
    </>
  );
}
