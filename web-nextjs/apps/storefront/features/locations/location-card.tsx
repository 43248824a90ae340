import { Card } from '@foodsaas/ui/card';
import Link from 'next/link';
import { siteHref, type Site } from '@/features/brand/site';
import { PostalAddress } from './postal-address';
import type { LocationFacts } from './get-locations';
import { OpenNowOf, ShortHours } from './location-hours';
import { TodayNotes } from './today-notes';

export function LocationCard({ site, place }: { site: Site; place: LocationFacts }) {
  return (
    <Card className="group relative flex h-full flex-col gap-4 p-6 hover:border-primary has-[a:focus-visible]:border-primary">
      <div>
        <h2 className="text-2xl font-bold">
          <Link href={siteHref(site, `/locations/${place.slug}`)} className="after:absolute after:inset-0 after:rounded-card group-hover:text-primary">
            {place.name}
          </Link>
        </h2>
        <PostalAddress address={place.address} className="mt-2 text-muted" />
      </div>
      <OpenNowOf site={site} place={place} />
      <TodayNotes site={site} place={place} />
      <ShortHours site={site} place={place} />
      {place.phone ? (
        <p>
          <a href={`tel:${place.phone.replace(/[^+\d]/g, '')}`} className="relative inline-flex min-h-8 items-center font-medium underline underline-offset-4">
            {place.phone}
          </a>
        </p>
      ) : null}
    </Card>
  );
}
