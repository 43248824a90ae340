import { buttonStyles } from '@foodsaas/ui/button';
import { Icon } from '@foodsaas/ui/icon';
import type { Site } from '@/features/brand/site';
import { mapHref } from './address-text';
import type { Location } from './get-locations';
import { PostalAddress } from './postal-address';

const LINK = 'inline-flex min-h-8 items-center gap-2 font-medium underline underline-offset-4';

/** Where it is and how to reach it. */
export function LocationContact({ site, place }: { site: Site; place: Location }) {
  const { texts } = site;
  return (
    <section className="flex flex-col gap-4">
      <h2 className="text-2xl font-bold">{texts.address}</h2>
      <PostalAddress address={place.address} className="text-lg" />
      <p>
        <a href={mapHref(place)} rel="noopener noreferrer" className={buttonStyles('outline')}>
          <Icon name="map" />
          {texts.showOnMap}
        </a>
      </p>
      <ul className="flex flex-col gap-2">
        {place.phone ? (
          <li>
            <a href={`tel:${place.phone.replace(/[^+\d]/g, '')}`} className={LINK}>
              <Icon name="phone" />
              {place.phone}
            </a>
          </li>
        ) : null}
        {place.email ? (
          <li>
            <a href={`mailto:${place.email}`} className={LINK}>
              <Icon name="mail" />
              {place.email}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
