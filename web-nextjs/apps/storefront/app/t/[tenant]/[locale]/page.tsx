import type { Metadata } from 'next';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, siteUrl, type SiteParams } from '@/features/brand/site';
import { FirstHome } from '@/features/cms/first-home';
import { getPage } from '@/features/cms/get-page';
import { PageView } from '@/features/cms/page-view';
import { JsonLd } from '@/features/seo/json-ld';

type PageProps = { params: Promise<SiteParams> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const site = await openSite(params);
  const { page } = await getPage(site.tenant, site.locale, '/');
  return pageMetadata(site, { path: '/', description: page?.description ?? `${site.brand.name}: ${site.texts.menu}, ${site.texts.locations}` });
}

export default async function HomePage({ params }: PageProps) {
  const site = await openSite(params);
  const { page, heroLayout } = await getPage(site.tenant, site.locale, '/');
  const url = siteUrl(site, '/');
  return (
    <>
      {page ? <PageView site={site} page={page} heroLayout={heroLayout} /> : <FirstHome site={site} />}
      <JsonLd data={{ '@type': 'Restaurant', '@id': url, name: site.brand.name, url, hasMenu: siteUrl(site, '/menu') }} />
    </>
  );
}
