import { Card } from '@foodsaas/ui/card';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, type SiteParams } from '@/features/brand/site';
import { PageTitle } from '@/features/layout/page-title';
import { ExceptionsList } from '@/features/locations/exceptions-list';
import { getLocation } from '@/features/locations/get-locations';
import { LocationContact } from '@/features/locations/location-contact';
import { HoursTable, OpenNowOf, ServiceHoursLists } from '@/features/locations/location-hours';
import { restaurantJsonLd } from '@/features/locations/location-json-ld';
import { TodayNotes } from '@/features/locations/today-notes';
import { breadcrumbList } from '@/features/seo/breadcrumbs';
import { JsonLd } from '@/features/seo/json-ld';

type PageProps = { params: Promise<SiteParams & { slug: string }> };

export const dynamic = 'force-static';
export const generateStaticParams = (): never[] => [];

async function readLocation(params: PageProps['params']) {
  const site = await openSite(params);
  const slug = decodeURIComponent((await params).slug);
  return { site, slug, place: (await getLocation(site.tenant, site.locale, slug)) ?? notFound() };
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { site, slug, place } = await readLocation(params);
  return pageMetadata(site, { path: `/locations/${slug}`, title: place.name, description: `${site.brand.name} ${place.name}, ${place.address.street}, ${place.address.city}` });
}

export default async function LocationPage({ params }: PageProps) {
  const { site, slug, place } = await readLocation(params);
  const { texts } = site;
  return (
    <>
      <PageTitle title={place.name} intro={place.note}>
        <div className="flex flex-col gap-2">
          <OpenNowOf site={site} place={place} />
          <TodayNotes site={site} place={place} />
        </div>
      </PageTitle>
      <div className="mx-auto grid max-w-6xl gap-10 px-4 pb-20 sm:px-6 md:grid-cols-2">
        <Card className="p-6">
          <h2 className="mb-2 text-2xl font-bold">{texts.openingHours}</h2>
          <HoursTable site={site} place={place} />
          <ServiceHoursLists site={site} place={place} />
          <ExceptionsList site={site} place={place} />
        </Card>
        <LocationContact site={site} place={place} />
      </div>
      <JsonLd data={restaurantJsonLd(site, place)} />
      <JsonLd data={breadcrumbList(site, [{ name: texts.locations, path: '/locations' }, { name: place.name, path: `/locations/${slug}` }])} />
    </>
  );
}
