import { graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const CountriesDocument = graphql(`
  query Countries {
    supportedCountries { code name currency timeZones locales }
  }
`);

export type Country = ResultOf<typeof CountriesDocument>['supportedCountries'][number];

export const SuggestionDocument = graphql(`
  query AddressSuggestion($name: String!) {
    addressSuggestion(name: $name) { slug }
  }
`);

export const AvailabilityDocument = graphql(`
  query AddressAvailability($slug: String!) {
    addressAvailability(slug: $slug) { isAvailable code message }
  }
`);

export const RequestCodeDocument = graphql(
  `
    mutation RequestSignUpCode($input: RequestSignUpCodeInput!) {
      outcome: requestSignUpCode(input: $input) {
        value: request { expiresAt }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const ConfirmCodeDocument = graphql(
  `
    mutation ConfirmSignUpCode($input: ConfirmSignUpCodeInput!) {
      outcome: confirmSignUpCode(input: $input) {
        value: proof
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export const SignUpDocument = graphql(
  `
    mutation SignUp($input: SignUpInput!) {
      outcome: signUp(input: $input) {
        value: signedUp {
          storefrontUrl
          consoleUrl
          publishableKey
          secretKey
          brand { slug name }
        }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);
