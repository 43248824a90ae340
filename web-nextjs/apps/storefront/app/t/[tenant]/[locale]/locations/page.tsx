import { EmptyState } from '@foodsaas/ui/empty-state';
import type { Metadata } from 'next';
import { pageMetadata } from '@/features/brand/page-metadata';
import { openSite, type SiteParams } from '@/features/brand/site';
import { PageTitle } from '@/features/layout/page-title';
import { getLocations } from '@/features/locations/get-locations';
import { LocationCard } from '@/features/locations/location-card';
import { restaurantJsonLd } from '@/features/locations/location-json-ld';
import { breadcrumbList } from '@/features/seo/breadcrumbs';
import { JsonLd } from '@/features/seo/json-ld';

type PageProps = { params: Promise<SiteParams> };

export const dynamic = 'force-static';

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const site = await openSite(params);
  return pageMetadata(site, { path: '/locations', title: site.texts.locations, description: `${site.brand.name}: ${site.texts.locationsIntro}` });
}

export default async function LocationsPage({ params }: PageProps) {
  const site = await openSite(params);
  const places = await getLocations(site.tenant, site.locale);
  const { texts } = site;
  return (
    <>
      <PageTitle title={texts.locations} intro={texts.locationsIntro} />
      {places.length === 0 ? (
        <EmptyState title={texts.noLocationsTitle} className="mb-16">
          <p>{texts.noLocationsText}</p>
        </EmptyState>
      ) : (
        <ul className="mx-auto grid max-w-6xl gap-6 px-4 pb-20 sm:px-6 md:grid-cols-2">
          {places.map((place) => (
            <li key={place.slug}>
              <LocationCard site={site} place={place} />
            </li>
          ))}
        </ul>
      )}
      {places.map((place) => (
        <JsonLd key={place.slug} data={restaurantJsonLd(site, place)} />
      ))}
      <JsonLd data={breadcrumbList(site, [{ name: texts.locations, path: '/locations' }])} />
    </>
  );
}
