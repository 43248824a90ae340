import { graphql, type EnumOf, type FragmentOf } from '@foodsaas/graphql';

/** All that says when a place is open: what a browser needs to tell it by its own clock. */
export const PLACE_HOURS = graphql(`
  fragment PlaceHours on Location {
    timeZone
    openingHours {
      day
      opens
      closes
    }
    serviceHours {
      service
      hours {
        day
        opens
        closes
      }
    }
    exceptions(upcoming: true) {
      from
      until
      service
      hours {
        opens
        closes
      }
      reason
    }
    pause {
      until
      services
      reason
    }
    busy {
      minutes
    }
  }
`);

export type PlaceHours = FragmentOf<typeof PLACE_HOURS>;
export type HoursException = PlaceHours['exceptions'][number];
export type Service = EnumOf<'ServiceType'>;
