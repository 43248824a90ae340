import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { query, type SiteKey } from '@/lib/storefront-api';
import { PLACE_HOURS } from './hours-fragment';

const LOCATION_FACTS = graphql(
  `
    fragment LocationFacts on Location {
      slug
      name
      address {
        street
        postalCode
        city
        region
        country
      }
      phone
      ...PlaceHours
    }
  `,
  [PLACE_HOURS],
);

const LOCATIONS = graphql(
  `
    query Locations($after: String) {
      locations(first: 50, after: $after) {
        nodes {
          ...LocationFacts
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [LOCATION_FACTS],
);

const LOCATION = graphql(
  `
    query Location($slug: String!) {
      location(slug: $slug) {
        ...LocationFacts
        latitude
        longitude
        email
        note
      }
    }
  `,
  [LOCATION_FACTS],
);

export type LocationFacts = ResultOf<typeof LOCATION_FACTS>;
export type Location = NonNullable<ResultOf<typeof LOCATION>['location']>;

export const getLocations = cache((tenant: string, locale: string): Promise<LocationFacts[]> => readFrom({ tenant, locale }, null));

export const getLocation = cache(
  async (tenant: string, locale: string, slug: string): Promise<Location | null> => (await query(LOCATION, { slug }, { tenant, locale }, 'location')).location,
);

async function readFrom(site: SiteKey, after: string | null): Promise<LocationFacts[]> {
  const { nodes, pageInfo } = (await query(LOCATIONS, { after }, site)).locations;
  return pageInfo.hasNextPage ? [...nodes, ...(await readFrom(site, pageInfo.endCursor))] : nodes;
}
