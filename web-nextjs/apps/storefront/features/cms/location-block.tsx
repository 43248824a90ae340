import { Card } from '@foodsaas/ui/card';
import Link from 'next/link';
import { siteHref, type Site } from '@/features/brand/site';
import { OpenNowOf, ShortHours } from '@/features/locations/location-hours';
import { PostalAddress } from '@/features/locations/postal-address';
import { TodayNotes } from '@/features/locations/today-notes';
import { BlockFrame } from './block-frame';
import type { BlockOf } from './block-fragments';

/** One location with its hours. */
export function LocationBlock({ site, block }: { site: Site; block: BlockOf<'LocationBlock'> }) {
  const { location } = block;
  if (!location) return null;
  return (
    <BlockFrame id={block.id} title={block.title}>
      <Card className="flex flex-col gap-6 p-6 sm:p-8 md:flex-row md:justify-between">
        <div className="flex flex-col gap-3">
          <h3 className="text-2xl font-bold">
            <Link href={siteHref(site, `/locations/${location.slug}`)} className="underline-offset-4 hover:underline">
              {location.name}
            </Link>
          </h3>
          <PostalAddress address={location.address} className="text-muted" />
          <OpenNowOf site={site} place={location} />
          <TodayNotes site={site} place={location} />
        </div>
        <ShortHours site={site} place={location} />
      </Card>
    </BlockFrame>
  );
}
