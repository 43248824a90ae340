import { graphql, type ResultOf } from '@foodsaas/graphql';

export const ConsoleDocument = graphql(`
  query Console {
    viewer {
      name
      email
      permissions
      memberships { brand { slug } }
      impersonation { id reason endsAt }
    }
    brandState { status reason deletionDueAt }
    brand {
      id
      slug
      name
      country
      currency
      timeZone
      locales
      defaultLocale
    }
  }
`);

export type ConsoleData = ResultOf<typeof ConsoleDocument>;
