'use client';

import { PanelFrame, PanelParts } from '@/components/ui/dialog';
import { LoadState, Skeleton } from '@/components/ui/load-state';
import { Notice } from '@/components/ui/notice';
import { useLoad } from '@/lib/api/use-load';
import { ItemEditorDocument } from './documents';
import { emptyForm, formOf } from './item-form';
import { ItemEditor } from './item-editor';

export type ItemTarget = { id: string; name: string } | { categoryId: string };

type Props = { target: ItemTarget; categories: readonly { id: string; name: string }[]; currency: string; onClose: () => void };

/** The side panel that adds an item to a category or edits one. */
export function ItemPanel({ target, ...rest }: Props) {
  return (
    <PanelFrame open onClose={rest.onClose} title={'id' in target ? target.name : 'New item'}>
      {'id' in target ? <EditItem {...rest} id={target.id} /> : <ItemEditor {...rest} item={null} start={emptyForm(target.categoryId)} onReload={() => undefined} />}
    </PanelFrame>
  );
}

function EditItem({ id, ...rest }: Omit<Props, 'target'> & { id: string }) {
  const loaded = useLoad(ItemEditorDocument, { id });
  const item = loaded.data?.item;
  if (item) return <ItemEditor key={`${item.id} ${String(item.version)}`} {...rest} item={item} start={formOf(item)} onReload={loaded.reload} />;
  return (
    <PanelParts>
      <LoadState of={loaded} skeleton={<Skeleton className="h-64 w-full" />}>
        {() => <Notice tone="warning" title="This item is gone.">Somebody deleted it meanwhile.</Notice>}
      </LoadState>
    </PanelParts>
  );
}
