'use client';

import { useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { TextField } from '@/components/ui/inputs';
import { Problems } from '@/components/ui/notice';
import { SortableList, type Sorting } from '@/components/ui/sortable-list';
import { useConsole } from '@/features/console/console-context';
import { ItemPanel, type ItemTarget } from '@/features/catalog/item/item-panel';
import { useSave } from '@/lib/api/use-save';
import { CategoryPanel } from './category-panel';
import { CategorySection } from './category-section';
import { DeleteDialog, type Doomed } from './delete-dialog';
import { type Category, type Menu, OrderCategoriesDocument } from './documents';
import { filterMenu } from './filter-menu';
import { SelectionProvider } from './selection';
import { SelectionBar } from './selection-bar';
import { useOrder } from './use-order';

type Open = { kind: 'category'; category: Category | null } | { kind: 'item'; target: ItemTarget } | { kind: 'delete'; doomed: Doomed } | null;

export function MenuEditor({ menu }: { menu: Menu }) {
  const { path } = useConsole();
  const [open, setOpen] = useState<Open>(null);
  const [words, setWords] = useState('');
  const { save, problems } = useSave(OrderCategoriesDocument);
  const order = useOrder(menu.categories.map((c) => c.id), (ids) => save({ input: { ids } }));
  const byId = new Map(menu.categories.map((category) => [category.id, category]));
  const found = filterMenu(menu.categories, words);
  const close = () => { setOpen(null); };

  const section = (category: Category, sorting: Sorting | null) => (
    <CategorySection
      category={category}
      currency={menu.currency}
      sorting={sorting}
      onEdit={() => { setOpen({ kind: 'category', category }); }}
      onDelete={() => { setOpen({ kind: 'delete', doomed: { kind: 'category', id: category.id, name: category.name } }); }}
      onAddItem={() => { setOpen({ kind: 'item', target: { categoryId: category.id } }); }}
      onEditItem={(item) => { setOpen({ kind: 'item', target: { id: item.id, name: item.name } }); }}
      onDeleteItem={(item) => { setOpen({ kind: 'delete', doomed: { kind: 'item', id: item.id, name: item.name } }); }}
    />
  );
  const addCategory = <Button look="primary" icon="add" onClick={() => { setOpen({ kind: 'category', category: null }); }}>Category</Button>;

  return (
    <SelectionProvider known={menu.categories.flatMap((category) => category.items.map((item) => item.id))}>
      {menu.categories.length === 0 ? (
        <EmptyState icon="utensils" title="Your menu is empty" action={<><ButtonLink look="primary" icon="upload" href={path('menu/import')}>Import a spreadsheet</ButtonLink><Button icon="add" onClick={() => { setOpen({ kind: 'category', category: null }); }}>Add a category</Button></>}>
          <p>Import the spreadsheet that you already have, or start with a category such as “Starters”.</p>
        </EmptyState>
      ) : (
        <>
          <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
            <TextField hideLabel label="Find an item" type="search" placeholder={`Find in ${String(menu.itemCount)} items`} value={words} onChange={setWords} fieldClassName="w-full sm:w-72" />
            {addCategory}
          </div>
          <Problems problems={problems} className="mb-4" />
          {words.trim() === '' ? (
            <SortableList ids={order.ids} nameOf={(id) => byId.get(id)?.name ?? ''} onReorder={(ids) => { void order.reorder(ids); }}>
              {(id, sorting) => {
                const category = byId.get(id);
                return category && section(category, sorting);
              }}
            </SortableList>
          ) : (
            found.map((category) => <div key={category.id}>{section(category, null)}</div>)
          )}
          {found.length === 0 && <p role="status" className="py-10 text-center text-muted">No item’s name holds “{words.trim()}”.</p>}
        </>
      )}
      {open?.kind === 'category' && <CategoryPanel category={open.category} onClose={close} />}
      {open?.kind === 'item' && <ItemPanel target={open.target} categories={menu.categories} currency={menu.currency} onClose={close} />}
      {open?.kind === 'delete' && <DeleteDialog doomed={open.doomed} onClose={close} />}
      <SelectionBar menu={menu} />
    </SelectionProvider>
  );
}
