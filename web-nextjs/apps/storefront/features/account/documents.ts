import { graphql, type ResultOf } from '@foodsaas/graphql';

export const ME = graphql(`
  query Me {
    diner {
      name
      email
      phone
      locale
      hasPassword
      isProven
      marketingConsent
      addresses {
        id
        label
        street
        postalCode
        city
        country
        note
      }
      sessions {
        id
        network
        startedAt
        isCurrent
      }
    }
  }
`);

export type Me = NonNullable<ResultOf<typeof ME>['diner']>;
export type SavedAddress = Me['addresses'][number];

export const REQUEST_CODE = graphql(`
  mutation RequestCode($input: RequestDinerCodeInput!) {
    result: requestDinerCode(input: $input) {
      request {
        challenge
      }
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const SIGN_IN = graphql(`
  mutation SignInWithCode($input: SignInDinerInput!) {
    result: signInDiner(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const SIGN_IN_WITH_PASSWORD = graphql(`
  mutation SignInWithPassword($input: SignInDinerWithPasswordInput!) {
    result: signInDinerWithPassword(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const SIGN_OUT = graphql(`
  mutation SignOut($input: SignOutDinerInput!) {
    result: signOutDiner(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const SAVE_PROFILE = graphql(`
  mutation SaveProfile($input: UpdateDinerInput!) {
    result: updateDiner(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const SET_CONSENT = graphql(`
  mutation SetConsent($input: SetMarketingConsentInput!) {
    result: setMarketingConsent(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const ADD_ADDRESS = graphql(`
  mutation AddAddress($input: AddDinerAddressInput!) {
    result: addDinerAddress(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const DELETE_ADDRESS = graphql(`
  mutation DeleteAddress($input: DeleteDinerAddressInput!) {
    result: deleteDinerAddress(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const SET_PASSWORD = graphql(`
  mutation SetPassword($input: SetDinerPasswordInput!) {
    result: setDinerPassword(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const END_SESSION = graphql(`
  mutation EndSession($input: EndDinerSessionInput!) {
    result: endDinerSession(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const REQUEST_CONTACT = graphql(`
  mutation RequestContact($input: RequestDinerContactChangeInput!) {
    result: requestDinerContactChange(input: $input) {
      request {
        challenge
      }
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const CONFIRM_CONTACT = graphql(`
  mutation ConfirmContact($input: ConfirmDinerContactChangeInput!) {
    result: confirmDinerContactChange(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const ERASE = graphql(`
  mutation Erase($input: EraseDinerInput!) {
    result: eraseDiner(input: $input) {
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const EXPORT = graphql(`
  query Export {
    dinerExport
  }
`);
