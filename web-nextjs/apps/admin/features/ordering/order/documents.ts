import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';
import { OrderFragment } from '../documents';

export const OrderDocument = graphql(
  `
    query OrderOne($id: ID!, $withRefunds: Boolean!) {
      order(id: $id) {
        ...Order
        refunds @include(if: $withRefunds) { amount { amount currency } reason by at isOfLaterTip isFailed }
      }
    }
  `,
  [OrderFragment],
);

export const RefundOrderDocument = graphql(
  `
    mutation RefundOrder($input: RefundOrderInput!) {
      outcome: refundOrder(input: $input) {
        value: order { ...Order }
        errors { ...Problem }
      }
    }
  `,
  [OrderFragment, ProblemFragment],
);

/** An order with what was given back of it, for those who may see that. */
export type OneOrder = NonNullable<ResultOf<typeof OrderDocument>['order']>;
export type RefundInput = VariablesOf<typeof RefundOrderDocument>['input'];
