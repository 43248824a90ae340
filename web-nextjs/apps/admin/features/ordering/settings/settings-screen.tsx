'use client';

import { useState } from 'react';
import { SelectField } from '@/components/ui/inputs';
import { LoadState } from '@/components/ui/load-state';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { useLoad } from '@/lib/api/use-load';
import { PlacesDocument } from '../documents';
import { OrderingSettingsDocument } from './documents';
import { SettingsEditor } from './settings-editor';

/** How the restaurant, or one of its locations, takes orders. */
export function SettingsScreen() {
  const places = useLoad(PlacesDocument, {});
  const [locationId, setLocationId] = useState('');
  const nodes = places.data?.locations.nodes ?? [];
  return (
    <>
      <PageHeader title="Ordering" lead="Fees, times and the kitchen. What is settled for a location goes before what holds for the whole restaurant." />
      {nodes.length > 0 && <SelectField label="For" fieldClassName="mb-6 max-w-sm" value={locationId} choices={[{ value: '', label: 'The whole restaurant' }, ...nodes.map(({ id, name }) => ({ value: id, label: name }))]} onChange={setLocationId} />}
      <SettingsOf key={locationId} locationId={locationId === '' ? null : locationId} />
    </>
  );
}

function SettingsOf({ locationId }: { locationId: string | null }) {
  const loaded = useLoad(OrderingSettingsDocument, { locationId }, false, 'network-only');
  return (
    <LoadState of={loaded}>
      {({ orderingSettings, menu }) =>
        orderingSettings === null ? <Notice>This location is gone.</Notice> : <SettingsEditor key={orderingSettings.version} settings={orderingSettings} categories={menu.categories} locationId={locationId} onReload={loaded.reload} />
      }
    </LoadState>
  );
}
