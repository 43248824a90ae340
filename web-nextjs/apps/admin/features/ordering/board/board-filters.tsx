'use client';

import { Chips, SelectField, TextField } from '@/components/ui/inputs';
import type { Place, Service } from '../documents';
import { serviceNames } from '../words';
import type { BoardFilter } from './filter-board';

type Props = { places: readonly Place[]; locationId: string; onLocation: (id: string) => void; filter: BoardFilter; onFilter: (filter: BoardFilter) => void };

const choices = Object.entries(serviceNames).map(([value, label]) => ({ value, label }));

export function BoardFilters({ places, locationId, onLocation, filter, onFilter }: Props) {
  return (
    <div role="search" aria-label="Orders on the board" className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      {places.length > 1 && (
        <SelectField label="Location" fieldClassName="w-full sm:w-52" value={locationId} choices={[{ value: '', label: 'All locations' }, ...places.map(({ id, name }) => ({ value: id, label: name }))]} onChange={onLocation} />
      )}
      <Chips legend="Service" choices={choices} chosen={filter.services} onChange={(services) => { onFilter({ ...filter, services: services as Service[] }); }} />
      <TextField label="Search by number, name, telephone or dish" type="search" fieldClassName="min-w-0 flex-1 basis-60" maxLength={60} value={filter.words} onChange={(words) => { onFilter({ ...filter, words }); }} />
    </div>
  );
}
