import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, type SiteParams } from '@/features/brand/site';
import { articleJsonLd } from '@/features/cms/article-json-ld';
import { getPage } from '@/features/cms/get-page';
import { PageView } from '@/features/cms/page-view';
import { largestOf } from '@/features/media/sources';
import { breadcrumbList } from '@/features/seo/breadcrumbs';
import { JsonLd } from '@/features/seo/json-ld';

type PageProps = { params: Promise<SiteParams & { path: string[] }> };

export const dynamic = 'force-static';
export const generateStaticParams = (): never[] => [];

async function readPage(params: PageProps['params']) {
  const site = await openSite(params);
  const path = `/${(await params).path.map(decodeURIComponent).join('/')}`;
  const { page, heroLayout } = await getPage(site.tenant, site.locale, path);
  return { site, path, page: page ?? notFound(), heroLayout };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { site, path, page } = await readPage(params);
  return pageMetadata(site, { path, title: page.title, description: page.description, image: page.entry?.image && largestOf(page.entry.image) });
}

export default async function ContentPage({ params }: PageProps) {
  const { site, path, page, heroLayout } = await readPage(params);
  const { entry } = page;
  const above = entry ? [{ name: entry.listTitle, path: entry.listPath }] : [];
  return (
    <>
      <PageView site={site} page={page} heroLayout={heroLayout} />
      {entry ? <JsonLd data={articleJsonLd(site, path, page, entry)} /> : null}
      <JsonLd data={breadcrumbList(site, [...above, { name: page.title, path }])} />
    </>
  );
}
