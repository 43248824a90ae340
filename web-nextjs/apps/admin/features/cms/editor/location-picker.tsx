'use client';

import Link from 'next/link';
import { SelectField } from '@/components/ui/inputs';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import type { Problem } from '@/lib/errors';
import { LocationChoicesDocument } from './documents';

type Props = { chosen: string | null; problems: readonly Problem[]; onChange: (id: string | null) => void };

export function LocationPicker({ chosen, problems, onChange }: Props) {
  const { path } = useConsole();
  const loaded = useLoad(LocationChoicesDocument, {});
  return (
    <LoadState of={loaded} skeleton={<Skeleton className="h-16 w-full" />}>
      {({ locations }) => (
        <SelectField
          label="Location"
          value={chosen ?? ''}
          choices={[{ value: '', label: 'Choose …' }, ...locations.nodes.map((l) => ({ value: l.id, label: l.name }))]}
          onChange={(id) => { onChange(id === '' ? null : id); }}
          problems={problems}
          hint={locations.nodes.length === 0 ? <>There is none yet. <Link className="link" href={path('locations')}>Add a location</Link> first.</> : undefined}
        />
      )}
    </LoadState>
  );
}
