import type { Metadata } from 'next';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, siteHref, type SiteParams } from '@/features/brand/site';
import { PageTitle } from '@/features/layout/page-title';
import { checkoutWords } from '@/features/ordering/checkout-words';
import { Tracking } from '@/features/ordering/tracking';

type PageProps = { params: Promise<SiteParams> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const site = await openSite(params);
  return { ...pageMetadata(site, { path: '/order', title: site.texts.ordering.order.title }), robots: { index: false } };
}

/** The same for everybody: which order it shows is written behind the hash sign, which no server is sent. */
export default async function OrderPage({ params }: PageProps) {
  const site = await openSite(params);
  return (
    <>
      <PageTitle title={site.texts.ordering.order.title} />
      <div className="mx-auto max-w-6xl px-4 pb-20 sm:px-6">
        <noscript>{site.texts.ordering.dish.needsScript}</noscript>
        <Tracking words={checkoutWords(site.texts)} locale={site.locale} region={site.region} menuHref={siteHref(site, '/menu')} checkoutHref={siteHref(site, '/checkout')} />
      </div>
    </>
  );
}
