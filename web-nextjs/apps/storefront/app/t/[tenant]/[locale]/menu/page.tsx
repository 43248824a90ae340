import { EmptyState } from '@foodsaas/ui/empty-state';
import type { Metadata } from 'next';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, type SiteParams } from '@/features/brand/site';
import { PageTitle } from '@/features/layout/page-title';
import { navEntries, placed } from '@/features/menu/anchors';
import { CategoryNav } from '@/features/menu/category-nav';
import { getMenus } from '@/features/menu/get-menus';
import { menuJsonLd } from '@/features/menu/menu-json-ld';
import { MenuSection } from '@/features/menu/menu-section';
import { breadcrumbList } from '@/features/seo/breadcrumbs';
import { JsonLd } from '@/features/seo/json-ld';

type PageProps = { params: Promise<SiteParams> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const site = await openSite(params);
  return pageMetadata(site, { path: '/menu', title: site.texts.menu, description: site.texts.menuIntro(site.brand.name) });
}

export default async function MenuPage({ params }: PageProps) {
  const site = await openSite(params);
  const menus = placed(await getMenus(site.tenant, site.locale));
  const { texts } = site;
  return (
    <>
      <PageTitle title={texts.menu} />
      {menus.every(({ categories }) => categories.length === 0) ? (
        <EmptyState title={texts.noMenuTitle} className="mb-16">
          <p>{texts.noMenuText}</p>
        </EmptyState>
      ) : (
        <>
          <CategoryNav label={texts.categories} entries={navEntries(menus)} />
          <div className="mx-auto max-w-6xl px-4 pb-20 sm:px-6">
            {menus.map((menu, index) => (
              <MenuSection key={menu.anchor} site={site} menu={menu} isFirst={index === 0} />
            ))}
            <p className="mt-12 text-sm text-muted">{texts.allergenNotice}</p>
          </div>
        </>
      )}
      <JsonLd data={menuJsonLd(site, menus)} />
      <JsonLd data={breadcrumbList(site, [{ name: texts.menu, path: '/menu' }])} />
    </>
  );
}
