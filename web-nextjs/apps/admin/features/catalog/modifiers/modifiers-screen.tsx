'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useToast } from '@/components/ui/toast';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { useSave } from '@/lib/api/use-save';
import { formatMoney } from '@/lib/money';
import { DeleteGroupDocument, type ModifierGroup, ModifierGroupsDocument } from './documents';
import { ruleText } from './group-form';
import { GroupPanel } from './group-panel';

type Open = { kind: 'edit'; group: ModifierGroup | null } | { kind: 'delete'; group: ModifierGroup } | null;

export function ModifiersScreen() {
  const { path, brand } = useConsole();
  const loaded = useLoad(ModifierGroupsDocument, {});
  const [open, setOpen] = useState<Open>(null);
  const close = () => { setOpen(null); };
  const add = <Button look="primary" icon="add" onClick={() => { setOpen({ kind: 'edit', group: null }); }}>Group</Button>;
  return (
    <>
      <PageHeader above={<BackLink href={path('menu')}>Menu</BackLink>} title="Modifier groups" lead="Sauces, sides, extras: what diners choose with an item. One group can belong to many items." actions={add} />
      <LoadState of={loaded}>
        {({ modifierGroups }) =>
          modifierGroups.length === 0 ? (
            <EmptyState icon="layers" title="No groups yet" action={add}>Make one such as “Sauces: choose up to 2, the first one free”, then add it to items.</EmptyState>
          ) : (
            <ul className="grid gap-3 md:grid-cols-2">
              {modifierGroups.map((group) => <li key={group.id}><GroupCard group={group} onEdit={() => { setOpen({ kind: 'edit', group }); }} onDelete={() => { setOpen({ kind: 'delete', group }); }} /></li>)}
            </ul>
          )
        }
      </LoadState>
      {open?.kind === 'edit' && <GroupPanel group={open.group} groups={loaded.data?.modifierGroups ?? []} dishes={loaded.data?.menu.categories.flatMap(({ items }) => items) ?? []} currency={loaded.data?.menu.currency ?? brand.currency} onClose={close} />}
      {open?.kind === 'delete' && <DeleteGroup group={open.group} onClose={close} />}
    </>
  );
}

function GroupCard({ group, onEdit, onDelete }: { group: ModifierGroup; onEdit: () => void; onDelete: () => void }) {
  return (
    <section aria-label={group.name} className="card h-full p-4">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold">{group.name}</h2>
          <p className="text-sm text-muted">{ruleText(group)}</p>
        </div>
        <IconButton icon="edit" label={`Edit ${group.name}`} onClick={onEdit} />
        <IconButton icon="trash" label={`Delete ${group.name}`} onClick={onDelete} />
      </header>
      <ul className="mt-3 space-y-1 text-sm">
        {group.options.map((option) => (
          <li key={option.id} className="flex justify-between gap-3">
            <span className="min-w-0 truncate">{option.name}{option.isDefault && <span className="text-muted"> · chosen at first</span>}{option.opens.length > 0 && <span className="text-muted"> · asks more</span>}</span>
            <span className="tabular-nums">{Number(option.price.amount) === 0 ? 'free' : `+${formatMoney(option.price)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DeleteGroup({ group, onClose }: { group: ModifierGroup; onClose: () => void }) {
  const toast = useToast();
  const { save, saving, problems } = useSave(DeleteGroupDocument);
  const remove = async () => {
    const { problems: found } = await save({ input: { id: group.id } });
    if (found.length > 0) return;
    toast(`${group.name} is deleted.`);
    onClose();
  };
  return (
    <Confirm open title={`Delete ${group.name}?`} confirm="Delete" busy={saving} problems={problems} onConfirm={() => { void remove(); }} onCancel={onClose}>
      The items that offer it go on without it.
    </Confirm>
  );
}
