import { type EnumOf, graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const LocationsDocument = graphql(`
  query Locations {
    locations(first: 50) {
      nodes {
        id
        slug
        name
        nameTranslations { locale text }
        address { street postalCode city region country }
        latitude
        longitude
        phone
        email
        timeZone
        openingHours { day opens closes }
        noteTranslations { locale text }
        version
      }
    }
  }
`);

export const CreateLocationDocument = graphql(
  `
    mutation CreateLocation($input: CreateLocationInput!) {
      outcome: createLocation(input: $input) {
        value: location { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const UpdateLocationDocument = graphql(
  `
    mutation UpdateLocation($input: UpdateLocationInput!) {
      outcome: updateLocation(input: $input) {
        value: location { id version }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const SetHoursDocument = graphql(
  `
    mutation SetOpeningHours($input: SetOpeningHoursInput!) {
      outcome: setOpeningHours(input: $input) {
        value: location { id version }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const DeleteLocationDocument = graphql(
  `
    mutation DeleteLocation($input: DeleteLocationInput!) {
      outcome: deleteLocation(input: $input) {
        value: deletedId
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Location = ResultOf<typeof LocationsDocument>['locations']['nodes'][number];
export type Weekday = EnumOf<'Weekday'>;
export type Period = Location['openingHours'][number];
