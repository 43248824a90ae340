'use client';

import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useLoad } from '@/lib/api/use-load';
import { NavigationDocument } from './documents';
import { NavigationEditor } from './navigation-editor';

export function NavigationScreen() {
  const loaded = useLoad(NavigationDocument, {});
  return (
    <>
      <PageHeader title="Navigation links" lead="What stands at the head and at the foot of every page." />
      <LoadState of={loaded}>{({ navigation }) => <NavigationEditor key={navigation.version} navigation={navigation} onReload={loaded.reload} />}</LoadState>
    </>
  );
}
