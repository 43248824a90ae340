import { type EnumOf, graphql, type ResultOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const OrderFragment = graphql(`
  fragment Order on Order {
    id
    number
    version
    status
    service
    location { id name timeZone }
    lines {
      id
      itemId
      name
      sizeName
      options { optionId name }
      quantity
      grams
      note
      total { amount currency minorUnits }
      paid { minorUnits }
      missing
      refundedQuantity
      isReady
      station
    }
    fees { kind label amount { amount currency } }
    discounts { kind label amount { amount currency } }
    taxes { percent tax { amount currency } isIncluded }
    subtotal { amount currency }
    tip { amount currency minorUnits }
    total { amount currency minorUnits }
    captured { amount currency minorUnits }
    refunded { amount currency minorUnits }
    placedAt
    requestedFor
    promisedFor
    isScheduled
    contact { name email phone }
    address { street postalCode city region country note }
    note
    table
    moves { from to at by reason }
    payment { method status failureCode dispute disputed { amount currency minorUnits } }
    laterTip { amount { amount currency minorUnits } status begunAt refunded { amount currency minorUnits } dispute disputed { amount currency minorUnits } }
  }
`);

export const OrderBoardDocument = graphql(
  `
    query OrderBoard($locationId: ID) {
      orderBoard(locationId: $locationId) { ...Order }
    }
  `,
  [OrderFragment],
);

export const OrderBoardChangedDocument = graphql(
  `
    subscription OrderBoardChanged($locationId: ID) {
      orderBoardChanged(locationId: $locationId) { ...Order }
    }
  `,
  [OrderFragment],
);

export const PlacesDocument = graphql(`
  query OrderPlaces {
    locations(first: 50) { nodes { id name timeZone } }
  }
`);

export const AcceptOrderDocument = graphql(
  `
    mutation AcceptOrder($input: AcceptOrderInput!) {
      outcome: acceptOrder(input: $input) {
        value: order { ...Order }
        errors { ...Problem }
      }
    }
  `,
  [OrderFragment, ProblemFragment],
);

export const RejectOrderDocument = graphql(
  `
    mutation RejectOrder($input: RejectOrderInput!) {
      outcome: rejectOrder(input: $input) {
        value: order { ...Order }
        errors { ...Problem }
      }
    }
  `,
  [OrderFragment, ProblemFragment],
);

export const CancelOrderDocument = graphql(
  `
    mutation CancelOrder($input: CancelOrderInput!) {
      outcome: cancelOrder(input: $input) {
        value: order { ...Order }
        errors { ...Problem }
      }
    }
  `,
  [OrderFragment, ProblemFragment],
);

export const MoveOrderDocument = graphql(
  `
    mutation MoveOrder($input: MoveOrderInput!) {
      outcome: moveOrder(input: $input) {
        value: order { ...Order }
        errors { ...Problem }
      }
    }
  `,
  [OrderFragment, ProblemFragment],
);

export const MarkOrderLinesDocument = graphql(
  `
    mutation MarkOrderLines($input: MarkOrderLinesInput!) {
      outcome: markOrderLines(input: $input) {
        value: order { ...Order }
        errors { ...Problem }
      }
    }
  `,
  [OrderFragment, ProblemFragment],
);

export type Order = ResultOf<typeof OrderFragment>;
export type OrderLine = Order['lines'][number];
export type Place = ResultOf<typeof PlacesDocument>['locations']['nodes'][number];
export type OrderStatus = EnumOf<'OrderStatus'>;
export type Service = EnumOf<'ServiceType'>;
