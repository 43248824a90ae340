import { graphql, type ResultOf } from '@foodsaas/graphql';
import { cache } from 'react';
import { readAll } from '@/lib/read-all';
import { query } from '@/lib/storefront-api';
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

export const getLocations = cache((tenant: string, locale: string): Promise<LocationFacts[]> => readAll(async (after) => (await query(LOCATIONS, { after }, { tenant, locale })).locations));

export const getLocation = cache(
  async (tenant: string, locale: string, slug: string): Promise<Location | null> => (await query(LOCATION, { slug }, { tenant, locale }, 'location')).location,
);
