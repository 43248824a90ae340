'use client';

import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button, IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { Problems } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { SortableList } from '@/components/ui/sortable-list';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { serviceLabels } from '../labels';
import { useOrder } from '../menu/use-order';
import { DeleteMenuDocument, type Menu, type Menus, MenusDocument, OrderMenusDocument } from './documents';
import { timesText } from './menu-form';
import { MenuPanel } from './menu-panel';

type Open = { kind: 'edit'; menu: Menu | null } | { kind: 'delete'; menu: Menu } | null;

/** Without menus of its own a brand has its whole menu, which has no version. */
const isOwn = (menu: Menu): boolean => menu.version > 0;

export function MenusScreen() {
  const { path } = useConsole();
  const loaded = useLoad(MenusDocument, {});
  const [open, setOpen] = useState<Open>(null);
  const close = () => { setOpen(null); };
  const add = <Button look="primary" icon="add" onClick={() => { setOpen({ kind: 'edit', menu: null }); }}>Menu</Button>;
  return (
    <>
      <PageHeader above={<BackLink href={path('menu')}>Menu</BackLink>} title="Menus" lead="Breakfast, lunch, delivery: some of your categories, at some locations, at some hours. Whoever orders is offered what is served there and then." actions={add} />
      <LoadState of={loaded}>
        {(menus) =>
          menus.menus.some(isOwn) ? (
            <MenuList of={menus} onEdit={(menu) => { setOpen({ kind: 'edit', menu }); }} onDelete={(menu) => { setOpen({ kind: 'delete', menu }); }} onSaved={loaded.reload} />
          ) : (
            <EmptyState icon="utensils" title="One menu for everything" action={add}>Everything is served everywhere, at all hours. Once you make a menu, only what is on one is offered.</EmptyState>
          )
        }
      </LoadState>
      {open?.kind === 'edit' && loaded.data && <MenuPanel menu={open.menu} of={loaded.data} onSaved={loaded.reload} onClose={close} />}
      {open?.kind === 'delete' && <DeleteMenu menu={open.menu} onDeleted={loaded.reload} onClose={close} />}
    </>
  );
}

type ListProps = { of: Menus; onEdit: (menu: Menu) => void; onDelete: (menu: Menu) => void; onSaved: () => void };

function MenuList({ of, onEdit, onDelete, onSaved }: ListProps) {
  const byId = new Map(of.menus.filter(isOwn).map((menu) => [menu.id, menu]));
  const { save, problems } = useSave(OrderMenusDocument);
  const { ids, reorder } = useOrder([...byId.keys()], async (wanted) => {
    const saved = await save({ input: { ids: wanted } });
    onSaved();
    return saved;
  });
  return (
    <>
      <Problems problems={problems} className="mb-3" />
      <SortableList ids={ids} nameOf={(id) => byId.get(id)?.name ?? ''} onReorder={(wanted) => { void reorder(wanted); }} className="card divide-y divide-line overflow-clip">
        {(id, { handle }) => {
          const menu = byId.get(id);
          return menu && <MenuRow menu={menu} places={of.locations.nodes} handle={handle} onEdit={() => { onEdit(menu); }} onDelete={() => { onDelete(menu); }} />;
        }}
      </SortableList>
    </>
  );
}

type RowProps = { menu: Menu; places: Menus['locations']['nodes']; handle: ReactNode; onEdit: () => void; onDelete: () => void };

function MenuRow({ menu, places, handle, onEdit, onDelete }: RowProps) {
  const where = menu.locationIds.length === 0 ? 'Everywhere' : menu.locationIds.map((id) => places.find((place) => place.id === id)?.name ?? 'a location that is gone').join(', ');
  const whom = menu.services.length === 0 ? 'every service' : menu.services.map((service) => serviceLabels[service].toLowerCase()).join(', ');
  return (
    <section aria-label={menu.name} className="flex items-start gap-2 px-3 py-3">
      {handle}
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-semibold">{menu.name}{menu.isServed && <Badge tone="good">Served now</Badge>}</p>
        <p className="text-sm">{menu.categories.map(({ name }) => name).join(', ')}</p>
        <p className="text-sm text-muted">{where} · {whom} · {menu.dayparts.length === 0 ? 'at all hours' : menu.dayparts.map(timesText).join('; ')}</p>
      </div>
      <IconButton icon="edit" label={`Edit ${menu.name}`} onClick={onEdit} />
      <IconButton icon="trash" label={`Delete ${menu.name}`} onClick={onDelete} />
    </section>
  );
}

function DeleteMenu({ menu, onDeleted, onClose }: { menu: Menu; onDeleted: () => void; onClose: () => void }) {
  const { save, saving, problems } = useSave(DeleteMenuDocument);
  const remove = async () => {
    const { problems: found } = await save({ input: { id: menu.id } });
    if (found.length > 0) return;
    onDeleted();
    onClose();
  };
  return (
    <Confirm open title={`Delete ${menu.name}?`} confirm="Delete" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      Its categories and items stay. Without any menu everything is served everywhere again.
    </Confirm>
  );
}
