'use client';

import { useParams } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import type { Loaded } from '@/lib/api/use-load';
import { EntryDocument, EntryTypesDocument } from './documents';
import { EntryEditor } from './entry-editor';

/** An entry, or a new one of a type. An entry is found by its id, whatever the address says of its type. */
export function EntryScreen() {
  const { type, id } = useParams<{ type: string; id: string }>();
  const { path } = useConsole();
  const isNew = id === 'new';
  const model = useLoad(EntryTypesDocument, {});
  const found = useLoad(EntryDocument, { id: decodeURIComponent(id) }, isNew, 'network-only');
  const whole: Loaded<{ model: NonNullable<typeof model.data>; entry: NonNullable<typeof found.data>['contentEntry'] }> = {
    data: model.data && (isNew || found.data) ? { model: model.data, entry: isNew ? null : (found.data?.contentEntry ?? null) } : undefined,
    failure: model.failure ?? found.failure,
    loading: model.loading || found.loading,
    reload: () => {
      model.reload();
      if (!isNew) found.reload();
    },
  };
  return (
    <LoadState of={whole}>
      {({ model: { contentModel }, entry }) => {
        const shape = contentModel.published.types.find(({ name }) => name === (entry?.type ?? type));
        if (shape && (entry || isNew)) return <EntryEditor key={entry?.id ?? 'new'} loaded={entry} shape={shape} definition={contentModel.published} />;
        return <EmptyState icon="layers" title={shape ? 'This entry is gone' : 'There is no such content type'} action={<ButtonLink href={path('content')}>All content</ButtonLink>}>Somebody deleted it, or the address has a typing error.</EmptyState>;
      }}
    </LoadState>
  );
}
