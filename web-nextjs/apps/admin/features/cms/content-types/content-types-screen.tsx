'use client';

import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useLoad } from '@/lib/api/use-load';
import { ModelDocument } from './documents';
import { ModelEditorPage } from './model-editor-page';

export function ContentTypesScreen() {
  const loaded = useLoad(ModelDocument, {}, false, 'network-only');
  return loaded.data ? (
    <ModelEditorPage loaded={loaded.data.contentModel} />
  ) : (
    <>
      <PageHeader title="Content types" />
      <LoadState of={loaded}>{() => null}</LoadState>
    </>
  );
}
