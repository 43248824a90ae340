'use client';

import { useSubscription } from 'urql';
import { ButtonLink } from '@/components/ui/button';
import { LoadState } from '@/components/ui/load-state';
import { PageHeader } from '@/components/ui/page-header';
import { useConsole } from '@/features/console/console-context';
import { useLoad } from '@/lib/api/use-load';
import { MenuChangedDocument, MenuDocument } from './documents';
import { ExportMenu } from './export-menu';
import { MenuEditor } from './menu-editor';

export function MenuScreen() {
  const { path } = useConsole();
  const loaded = useLoad(MenuDocument, {});
  const { reload } = loaded;
  useSubscription({ query: MenuChangedDocument }, (_, change) => {
    reload();
    return change;
  });
  return (
    <>
      <PageHeader
        title="Menu"
        lead="Change a price where it stands: it is on your site within a second."
        actions={
          <>
            <ButtonLink href={path('menu/menus')} icon="clock">Menus</ButtonLink>
            <ButtonLink href={path('menu/prices')} icon="copy">Price lists</ButtonLink>
            <ButtonLink href={path('menu/modifiers')} icon="layers">Modifier groups</ButtonLink>
            <ButtonLink href={path('menu/stock')} icon="hash">Stock</ButtonLink>
            <ButtonLink href={path('menu/taxes')} icon="receipt">Taxes</ButtonLink>
            <ButtonLink href={path('menu/import')} icon="upload">Import</ButtonLink>
            <ExportMenu />
          </>
        }
      />
      <LoadState of={loaded}>{({ menu }) => <MenuEditor menu={menu} />}</LoadState>
    </>
  );
}
