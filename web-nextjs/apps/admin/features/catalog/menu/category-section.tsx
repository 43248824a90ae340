'use client';

import { Button, IconButton } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { Problems } from '@/components/ui/notice';
import { SortableList, type Sorting } from '@/components/ui/sortable-list';
import { useSave } from '@/lib/api/use-save';
import { type Category, type Item, OrderItemsDocument } from './documents';
import { ItemRow } from './item-row';
import { SelectionBox } from './selection';
import { useOrder } from './use-order';

type Props = {
  category: Category;
  currency: string;
  sorting: Sorting | null;
  onEdit: () => void;
  onDelete: () => void;
  onAddItem: () => void;
  onEditItem: (item: Item) => void;
  onDeleteItem: (item: Item) => void;
};

export function CategorySection({ category, currency, sorting, onEdit, onDelete, onAddItem, onEditItem, onDeleteItem }: Props) {
  const { save, problems } = useSave(OrderItemsDocument);
  const order = useOrder(category.items.map((i) => i.id), (ids) => save({ input: { categoryId: category.id, ids } }));
  const items = new Map(category.items.map((item) => [item.id, item]));
  const row = (id: string, ofRow: Sorting | null) => {
    const item = items.get(id);
    return item && <ItemRow item={item} currency={currency} sorting={ofRow} onEdit={() => { onEditItem(item); }} onDelete={() => { onDeleteItem(item); }} />;
  };

  return (
    <section aria-label={category.name} className="card mb-4 overflow-clip">
      <header className="flex items-center gap-2 bg-sunken/60 px-3 py-2 sm:px-4">
        {sorting?.handle}
        <SelectionBox ids={category.items.map((item) => item.id)} label={`Choose all of ${category.name}`} />
        <h2 className="min-w-0 flex-1 truncate text-base font-bold">
          {category.name} <span className="font-normal text-muted">{category.items.length}</span>
        </h2>
        <Button size="small" icon="add" onClick={onAddItem}>Item</Button>
        <Menu
          trigger={<IconButton icon="more" label={`Actions for ${category.name}`} />}
          entries={[
            { label: 'Edit', icon: 'edit', onSelect: onEdit },
            { label: 'Move up', icon: 'arrowUp', disabled: !sorting?.up, onSelect: () => { sorting?.up?.(); } },
            { label: 'Move down', icon: 'arrowDown', disabled: !sorting?.down, onSelect: () => { sorting?.down?.(); } },
            'line',
            { label: 'Delete', icon: 'trash', danger: true, onSelect: onDelete },
          ]}
        />
      </header>
      <Problems problems={problems} className="m-3" />
      {category.items.length === 0 && <p className="border-t border-line px-4 py-5 text-center text-muted">Nothing here yet. Diners see a category once it has an item.</p>}
      {sorting ? (
        <SortableList ids={order.ids} nameOf={(id) => items.get(id)?.name ?? ''} onReorder={(ids) => { void order.reorder(ids); }}>
          {row}
        </SortableList>
      ) : (
        <ul>{category.items.map((item) => <li key={item.id}>{row(item.id, null)}</li>)}</ul>
      )}
    </section>
  );
}
