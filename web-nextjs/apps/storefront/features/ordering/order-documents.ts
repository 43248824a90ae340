import { graphql, type EnumOf, type ResultOf } from '@foodsaas/graphql';

export const ORDER = graphql(`
  fragment OrderParts on TrackedOrder {
    number
    status
    service
    location {
      name
      phone
      timeZone
      address {
        street
        postalCode
        city
        region
        country
      }
    }
    lines {
      id
      name
      sizeName
      options {
        optionId
        name
      }
      quantity
      grams
      note
      missing
      total {
        amount
        currency
      }
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
    subtotal {
      amount
      currency
    }
    tip {
      amount
      currency
      minorUnits
    }
    total {
      amount
      currency
      minorUnits
    }
    captured {
      amount
      currency
      minorUnits
    }
    refunded {
      amount
      currency
      minorUnits
    }
    placedAt
    requestedFor
    promisedFor
    moves {
      to
      at
      reason
    }
    payment {
      method
      status
      failureCode
      session {
        gateway
        publishableKey
        account
        clientSecret
        isReady
      }
    }
    laterTip {
      amount {
        amount
        currency
      }
      refunded {
        amount
        currency
        minorUnits
      }
      status
      failureCode
      session {
        gateway
        publishableKey
        account
        clientSecret
        isReady
      }
    }
    contactName
    canCancel
    canTip
  }
`);

export type Order = ResultOf<typeof ORDER>;
export type Service = EnumOf<'ServiceType'>;
export type OrderStatus = EnumOf<'OrderStatus'>;
export type PaymentSession = NonNullable<Order['payment']['session']>;

export const TRACKED_ORDER = graphql(
  `
    query TrackedOrder($token: String!) {
      trackedOrder(token: $token) {
        ...OrderParts
      }
    }
  `,
  [ORDER],
);

export const ORDER_UPDATED = graphql(
  `
    subscription OrderUpdated($token: String!) {
      orderUpdated(token: $token) {
        ...OrderParts
      }
    }
  `,
  [ORDER],
);

export const PLACE_ORDER = graphql(
  `
    mutation PlaceOrder($input: PlaceOrderInput!) {
      result: placeOrder(input: $input) {
        order {
          ...OrderParts
        }
        trackingToken
        changes {
          lineId
          was {
            amount
            currency
          }
          is {
            amount
            currency
          }
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
  [ORDER],
);

export const CANCEL_OWN_ORDER = graphql(
  `
    mutation CancelOwnOrder($input: CancelOwnOrderInput!) {
      result: cancelOwnOrder(input: $input) {
        order {
          ...OrderParts
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
  [ORDER],
);

export const TIP_ORDER = graphql(
  `
    mutation TipOrder($input: TipOrderInput!) {
      result: tipOrder(input: $input) {
        order {
          ...OrderParts
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
  [ORDER],
);

export const CONFIRM_SIMULATED_PAYMENT = graphql(`
  mutation ConfirmSimulatedPayment($input: ConfirmSimulatedPaymentInput!) {
    result: confirmSimulatedPayment(input: $input) {
      confirmation {
        status
        failureCode
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

export const MY_ORDERS = graphql(`
  query MyOrders($after: String) {
    myOrders(first: 10, after: $after) {
      nodes {
        id
        number
        status
        placedAt
        total {
          amount
          currency
        }
        lines {
          id
          name
          quantity
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type PastOrder = ResultOf<typeof MY_ORDERS>['myOrders']['nodes'][number];

export const REORDER = graphql(`
  mutation Reorder($input: ReorderInput!) {
    result: reorder(input: $input) {
      token
      cart {
        itemCount
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
