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
        serviceHours { service hours { day opens closes } }
        exceptions { from until service hours { opens closes } reasonTranslations { locale text } }
        pause { until services reasonTranslations { locale text } }
        busy { minutes until }
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

export const SetServiceHoursDocument = graphql(
  `
    mutation SetServiceHours($input: SetServiceHoursInput!) {
      outcome: setServiceHours(input: $input) {
        value: location { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const SetExceptionsDocument = graphql(
  `
    mutation SetHoursExceptions($input: SetHoursExceptionsInput!) {
      outcome: setHoursExceptions(input: $input) {
        value: location { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const PauseDocument = graphql(
  `
    mutation PauseLocation($input: PauseLocationInput!) {
      outcome: pauseLocation(input: $input) {
        value: location { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ResumeDocument = graphql(
  `
    mutation ResumeLocation($input: ResumeLocationInput!) {
      outcome: resumeLocation(input: $input) {
        value: location { id }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const SetBusyModeDocument = graphql(
  `
    mutation SetBusyMode($input: SetBusyModeInput!) {
      outcome: setBusyMode(input: $input) {
        value: location { id }
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
export type Service = EnumOf<'ServiceType'>;
