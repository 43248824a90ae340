'use client';

import clsx from 'clsx';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chips, SelectField, TextField } from '@/components/ui/inputs';
import type { Place, Service } from '../documents';
import { serviceNames } from '../words';
import { type BoardFilter, narrowings } from './filter-board';

type Props = { places: readonly Place[]; locationId: string; onLocation: (id: string) => void; filter: BoardFilter; onFilter: (filter: BoardFilter) => void };

const choices = Object.entries(serviceNames).map(([value, label]) => ({ value, label }));

/** What narrows the board; on a phone behind a button, which says how much it is narrowed. */
export function BoardFilters({ places, locationId, onLocation, filter, onFilter }: Props) {
  const [isOpen, setOpen] = useState(false);
  const fields = useId();
  const count = narrowings(filter, locationId);
  return (
    <div role="search" aria-label="Orders on the board" className="mb-4">
      <Button icon="settings" aria-expanded={isOpen} aria-controls={fields} className="w-full sm:hidden" onClick={() => { setOpen(!isOpen); }}>
        Search and filter{count > 0 && ` (${String(count)})`}
      </Button>
      <div id={fields} className={clsx('flex-wrap items-end gap-x-4 gap-y-3 max-sm:pt-3 sm:flex', isOpen ? 'flex' : 'hidden')}>
        {places.length > 1 && (
          <SelectField label="Location" fieldClassName="w-full sm:w-52" value={locationId} choices={[{ value: '', label: 'All locations' }, ...places.map(({ id, name }) => ({ value: id, label: name }))]} onChange={onLocation} />
        )}
        <Chips legend="Service" choices={choices} chosen={filter.services} onChange={(services) => { onFilter({ ...filter, services: services as Service[] }); }} />
        <TextField label="Search by number, name, telephone or dish" type="search" fieldClassName="min-w-0 flex-1 basis-60" maxLength={60} value={filter.words} onChange={(words) => { onFilter({ ...filter, words }); }} />
      </div>
    </div>
  );
}
