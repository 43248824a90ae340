import { graphql, type ResultOf } from '@foodsaas/graphql';
import { THUMBNAIL } from '@/features/media/picture-fragments';

export const CART = graphql(
  `
    fragment CartParts on Cart {
      version
      service
      location {
        id
        name
      }
      requestedFor
      address {
        street
        postalCode
        city
        note
      }
      table
      itemCount
      lines {
        id
        slug
        sizeId
        name
        sizeName
        options {
          optionId
          name
        }
        quantity
        grams
        note
        unitPrice {
          amount
          currency
        }
        total {
          amount
          currency
        }
        photo {
          ...Thumbnail
        }
      }
      quote {
        subtotal {
          amount
          currency
        }
        fees {
          kind
          label
          amount {
            amount
            currency
          }
        }
        discounts {
          kind
          label
          amount {
            amount
            currency
          }
        }
        taxes {
          percent
          net {
            amount
            currency
          }
          tax {
            amount
            currency
          }
          isIncluded
        }
        tip {
          amount
          currency
          minorUnits
        }
        total {
          amount
          currency
        }
        promise
        promisedFor
      }
      heldUntil
      problems {
        code
        message
        lineId
        fix {
          kind
          at
          amount {
            amount
            currency
          }
        }
      }
    }
  `,
  [THUMBNAIL],
);

export type Cart = ResultOf<typeof CART>;
export type CartLine = Cart['lines'][number];
export type CartProblem = Cart['problems'][number];
export type Quote = Cart['quote'];

export const GET_CART = graphql(
  `
    query Cart($token: String!) {
      cart(token: $token) {
        ...CartParts
      }
    }
  `,
  [CART],
);

export const CART_UPDATED = graphql(
  `
    subscription CartUpdated($token: String!) {
      cartUpdated(token: $token) {
        ...CartParts
      }
    }
  `,
  [CART],
);

export const START_CART = graphql(`
  mutation StartCart($input: StartCartInput!) {
    result: startCart(input: $input) {
      token
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);

export const ADD_TO_CART = graphql(
  `
    mutation AddToCart($input: AddToCartInput!) {
      result: addToCart(input: $input) {
        cart {
          ...CartParts
        }
        errors {
          ... on Error {
            code
            field
          }
        }
      }
    }
  `,
  [CART],
);

export const CHANGE_CART_LINE = graphql(
  `
    mutation ChangeCartLine($input: ChangeCartLineInput!) {
      result: changeCartLine(input: $input) {
        cart {
          ...CartParts
        }
        errors {
          ... on Error {
            code
            field
          }
        }
      }
    }
  `,
  [CART],
);

export const SET_CART_FULFILMENT = graphql(
  `
    mutation SetCartFulfilment($input: SetCartFulfilmentInput!) {
      result: setCartFulfilment(input: $input) {
        cart {
          ...CartParts
        }
        errors {
          ... on Error {
            code
            field
          }
        }
      }
    }
  `,
  [CART],
);

export const SET_CART_TIP = graphql(
  `
    mutation SetCartTip($input: SetCartTipInput!) {
      result: setCartTip(input: $input) {
        cart {
          ...CartParts
        }
        errors {
          ... on Error {
            code
            field
          }
        }
      }
    }
  `,
  [CART],
);

export const HOLD_CART_TIME = graphql(
  `
    mutation HoldCartTime($input: HoldCartTimeInput!) {
      result: holdCartTime(input: $input) {
        cart {
          ...CartParts
        }
        errors {
          ... on Error {
            code
            field
          }
        }
      }
    }
  `,
  [CART],
);

export const MERGE_CART = graphql(`
  mutation MergeCart($input: MergeCartInput!) {
    result: mergeCart(input: $input) {
      cart {
        itemCount
      }
      token
      errors {
        ... on Error {
          code
          field
        }
      }
    }
  }
`);
