'use client';

import { SidePanel } from '@/components/ui/dialog';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { Notice } from '@/components/ui/notice';
import { useLoad } from '@/lib/api/use-load';
import { ItemEditorDocument } from './documents';
import { emptyForm, formOf } from './item-form';
import { ItemEditor } from './item-editor';

export type ItemTarget = { id: string; name: string } | { categoryId: string };

type Props = { target: ItemTarget; categories: readonly { id: string; name: string }[]; currency: string; onClose: () => void };

/** The side panel that adds an item to a category or edits one. */
export function ItemPanel(props: Props) {
  return 'id' in props.target ? <EditItem {...props} target={props.target} /> : <ItemEditor {...props} title="New item" item={null} start={emptyForm(props.target.categoryId)} onReload={() => undefined} />;
}

function EditItem({ target, ...rest }: Props & { target: { id: string; name: string } }) {
  const loaded = useLoad(ItemEditorDocument, { id: target.id });
  const item = loaded.data?.item;
  if (item) return <ItemEditor key={`${item.id} ${String(item.version)}`} {...rest} title={target.name} item={item} start={formOf(item)} onReload={loaded.reload} />;
  return (
    <SidePanel open onClose={rest.onClose} title={target.name}>
      <LoadState of={loaded} skeleton={<Skeleton className="h-64 w-full" />}>
        {() => <Notice tone="warning" title="This item is gone.">Somebody deleted it meanwhile.</Notice>}
      </LoadState>
    </SidePanel>
  );
}
