import type { Metadata } from 'next';
import { Account } from '@/features/account/account';
import { getSignInOptions } from '@/features/account/get-sign-in-options';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, siteHref, type SiteParams } from '@/features/brand/site';
import { PageTitle } from '@/features/layout/page-title';

type PageProps = { params: Promise<SiteParams> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const site = await openSite(params);
  return { ...pageMetadata(site, { path: '/account', title: site.texts.account.title }), robots: { index: false } };
}

/** The same for everybody: who is signed in is known to the browser alone. */
export default async function AccountPage({ params }: PageProps) {
  const site = await openSite(params);
  const { byPhone } = await getSignInOptions(site.tenant, site.locale);
  return (
    <>
      <PageTitle title={site.texts.account.title} />
      <div className="mx-auto max-w-6xl px-4 pb-20 sm:px-6">
        <Account
          words={site.texts.account}
          ordering={site.texts.ordering}
          locale={site.locale}
          region={site.region}
          country={site.brand.country}
          locales={site.brand.locales}
          byPhone={byPhone}
          checkoutHref={siteHref(site, '/checkout')}
        />
      </div>
    </>
  );
}
