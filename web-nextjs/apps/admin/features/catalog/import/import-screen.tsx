'use client';

import { ButtonAnchor, ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { BackLink } from '@/features/console/back-link';
import { useConsole } from '@/features/console/console-context';
import { MenuImport } from './menu-import';

export function ImportScreen() {
  const { brand, site, path } = useConsole();
  return (
    <>
      <PageHeader above={<BackLink href={path('menu')}>Menu</BackLink>} title="Import a menu" lead="Dishes that are already there are recognised and updated; nothing is deleted." />
      <MenuImport
        slug={brand.slug}
        done={() => (
          <>
            <ButtonLink look="primary" href={path('menu')}>See the menu</ButtonLink>
            <ButtonAnchor href={`${site}/menu`} target="_blank" rel="noreferrer" icon="external">On the site</ButtonAnchor>
          </>
        )}
      />
    </>
  );
}
