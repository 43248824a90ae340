import { graphql, type ResultOf } from '@foodsaas/graphql';

export const ReceiptFragment = graphql(`
  fragment Receipt on PublishReceipt {
    id
    cause
    createdAt
    state
    keysChecked
    keysChanged
    pages { route locale node invalidatedAt freshAt }
  }
`);

export const ReceiptsDocument = graphql(
  `
    query Receipts($after: String) {
      publishReceipts(first: 25, after: $after) {
        nodes { ...Receipt }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [ReceiptFragment],
);

export const ReceiptDocument = graphql(
  `
    query ReceiptOne($id: ID!) {
      publishReceipt(id: $id) { ...Receipt }
    }
  `,
  [ReceiptFragment],
);

export type Receipt = ResultOf<typeof ReceiptFragment>;
export type ReplacedPage = Receipt['pages'][number];
