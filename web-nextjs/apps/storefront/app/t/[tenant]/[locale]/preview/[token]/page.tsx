import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { openSite, type SiteParams } from '@/features/brand/site';
import { getPreviewPage } from '@/features/cms/get-page';
import { PageView } from '@/features/cms/page-view';

type PageProps = { params: Promise<SiteParams & { token: string }> };

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

export default async function PreviewPage({ params }: PageProps) {
  const site = await openSite(params);
  const token = decodeURIComponent((await params).token);
  const { page, heroLayout } = await getPreviewPage(site.tenant, site.locale, token);
  if (!page) notFound();
  return (
    <>
      <p role="status" className="border-b border-border bg-[color-mix(in_oklab,var(--accent)_20%,var(--surface))] px-4 py-3 text-center text-sm font-medium">
        {site.texts.previewNotice}
      </p>
      <PageView site={site} page={page} heroLayout={heroLayout} />
    </>
  );
}
