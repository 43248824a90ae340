'use client';

import { Badge } from '@/components/ui/badge';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons';
import { Menu } from '@/components/ui/menu';
import type { Sorting } from '@/components/ui/sortable-list';
import { BrandPicture } from '@/features/cms/media/brand-picture';
import { dietChoices } from '../labels';
import { AvailabilityControl } from './availability-control';
import type { Item } from './documents';
import { SelectionBox } from './selection';
import { SizeLines } from './size-lines';

type Props = { item: Item; currency: string; sorting: Sorting | null; onEdit: () => void; onDelete: () => void };

export function ItemRow({ item, currency, sorting, onEdit, onDelete }: Props) {
  const diets = dietChoices.filter((d) => item.diets.includes(d.value));
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-line px-3 py-2.5 sm:px-4 lg:grid lg:grid-cols-[minmax(0,1fr)_15rem_14rem_auto]">
      <div className="flex min-w-0 flex-1 basis-64 items-center gap-2">
        {sorting?.handle}
        <SelectionBox ids={[item.id]} label={`Choose ${item.name}`} />
        <span className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-md bg-sunken text-muted">
          {item.photo ? <BrandPicture url={item.photo.url} lazy className="size-full object-cover" /> : <Icon name="utensils" />}
        </span>
        <div className="min-w-0 flex-1">
          <button type="button" onClick={onEdit} className="block max-w-full truncate rounded text-left font-semibold hover:underline">{item.name}</button>
          {(diets.length > 0 || item.allergens.length > 0) && (
            <p className="flex flex-wrap gap-1">
              {diets.map((d) => <Badge key={d.value} tone="good">{d.label}</Badge>)}
              {item.allergens.length > 0 && <Badge>{item.allergens.length} {item.allergens.length === 1 ? 'allergen' : 'allergens'}</Badge>}
            </p>
          )}
        </div>
        <div className="sm:hidden"><RowMenu item={item} sorting={sorting} onEdit={onEdit} onDelete={onDelete} /></div>
      </div>
      <div className="flex flex-1 flex-wrap items-start justify-end gap-x-6 gap-y-2 lg:contents">
        <SizeLines item={item} currency={currency} />
        <div className="flex min-h-9 items-center justify-end"><AvailabilityControl item={item} /></div>
      </div>
      <div className="max-sm:hidden"><RowMenu item={item} sorting={sorting} onEdit={onEdit} onDelete={onDelete} /></div>
    </div>
  );
}

function RowMenu({ item, sorting, onEdit, onDelete }: Omit<Props, 'currency'>) {
  return (
    <Menu
      trigger={<IconButton icon="more" label={`Actions for ${item.name}`} />}
      entries={[
        { label: 'Edit', icon: 'edit', onSelect: onEdit },
        { label: 'Move up', icon: 'arrowUp', disabled: !sorting?.up, onSelect: () => { sorting?.up?.(); } },
        { label: 'Move down', icon: 'arrowDown', disabled: !sorting?.down, onSelect: () => { sorting?.down?.(); } },
        'line',
        { label: 'Delete', icon: 'trash', danger: true, onSelect: onDelete },
      ]}
    />
  );
}
