import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const TaxSettingsDocument = graphql(`
  query TaxSettings {
    taxSettings {
      version
      pricesIncludeTax
      classes {
        code
        name
        rates { percent service locationId from }
      }
    }
    locations { nodes { id name } }
  }
`);

export const SetTaxClassesDocument = graphql(
  `
    mutation SetTaxClasses($input: SetTaxClassesInput!) {
      outcome: setTaxClasses(input: $input) {
        value: taxSettings { version }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type TaxSettings = ResultOf<typeof TaxSettingsDocument>['taxSettings'];
export type TaxInput = VariablesOf<typeof SetTaxClassesDocument>['input'];
export type Place = ResultOf<typeof TaxSettingsDocument>['locations']['nodes'][number];
