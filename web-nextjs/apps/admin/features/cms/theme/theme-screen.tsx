'use client';

import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useLoad } from '@/lib/api/use-load';
import { ThemeDocument } from './documents';
import { ThemeEditor } from './theme-editor';

export function ThemeScreen() {
  const loaded = useLoad(ThemeDocument, {});
  return (
    <>
      <PageHeader title="Theme" lead="How every page of your site looks. Visitors see light or dark as their device asks for it." />
      <LoadState of={loaded}>{({ theme }) => <ThemeEditor key={theme.version} theme={theme} onReload={loaded.reload} />}</LoadState>
    </>
  );
}
