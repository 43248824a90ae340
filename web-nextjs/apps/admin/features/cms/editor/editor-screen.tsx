'use client';

import { useParams } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadState } from '@/components/ui/load-state';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { PageDraftDocument } from './documents';
import { Editor } from './editor';

export function EditorScreen() {
  const { id } = useParams<{ id: string }>();
  const { path } = useConsole();
  const loaded = useLoad(PageDraftDocument, { id: decodeURIComponent(id) });
  return (
    <LoadState of={loaded}>
      {({ pageDraft }) =>
        pageDraft ? (
          <Editor key={pageDraft.id} loaded={pageDraft} />
        ) : (
          <EmptyState icon="page" title="This page is gone" action={<ButtonLink href={path('pages')}>All pages</ButtonLink>}>Somebody deleted it, or the address has a typing error.</EmptyState>
        )
      }
    </LoadState>
  );
}
