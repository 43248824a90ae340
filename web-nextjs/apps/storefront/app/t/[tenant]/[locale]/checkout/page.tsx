import type { Metadata } from 'next';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, siteHref, type SiteParams } from '@/features/brand/site';
import { PageTitle } from '@/features/layout/page-title';
import { Checkout } from '@/features/ordering/checkout';
import { checkoutWords } from '@/features/ordering/checkout-words';

type PageProps = { params: Promise<SiteParams> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const site = await openSite(params);
  return { ...pageMetadata(site, { path: '/checkout', title: site.texts.ordering.checkout.title }), robots: { index: false } };
}

/** The same for everybody: what is in the cart is known to the browser alone. */
export default async function CheckoutPage({ params }: PageProps) {
  const site = await openSite(params);
  return (
    <>
      <PageTitle title={site.texts.ordering.checkout.title} />
      <div className="mx-auto max-w-6xl px-4 pb-20 sm:px-6">
        <noscript>{site.texts.ordering.dish.needsScript}</noscript>
        <Checkout words={checkoutWords(site.texts)} locale={site.locale} region={site.region} country={site.brand.country} menuHref={siteHref(site, '/menu')} orderHref={siteHref(site, '/order')} />
      </div>
    </>
  );
}
