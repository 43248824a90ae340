import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';

export const OrderHistoryDocument = graphql(`
  query OrderHistory($where: OrderHistoryFilter, $after: String) {
    orderHistory(where: $where, first: 50, after: $after) {
      totalCount
      nodes {
        id
        number
        status
        service
        timeZone
        placedAt
        total { amount currency }
        refunded { amount currency minorUnits }
        laterTip { amount currency minorUnits }
        laterTipRefunded { amount currency minorUnits }
        contact { name }
        lines { name quantity }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export type OrderRecord = ResultOf<typeof OrderHistoryDocument>['orderHistory']['nodes'][number];
export type Where = NonNullable<VariablesOf<typeof OrderHistoryDocument>['where']>;
