import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const NavigationDocument = graphql(`
  query NavigationEditor {
    navigation {
      version
      header { href labelTranslations { locale text } }
      footer { href labelTranslations { locale text } }
    }
  }
`);

export const UpdateNavigationDocument = graphql(
  `
    mutation UpdateNavigation($input: UpdateNavigationInput!) {
      outcome: updateNavigation(input: $input) {
        value: navigation { version }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Navigation = ResultOf<typeof NavigationDocument>['navigation'];
