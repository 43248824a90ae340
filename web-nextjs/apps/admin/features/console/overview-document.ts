import { graphql } from '@foodsaas/graphql';
import { ReceiptFragment } from '@/features/freshness/documents';

export const OverviewDocument = graphql(
  `
    query Overview {
      menu { id itemCount }
      locations(first: 1) { totalCount }
      pageDrafts(first: 50) {
        totalCount
        nodes { id hasUnpublishedChanges }
      }
      publishReceipts(first: 3) {
        nodes { ...Receipt }
      }
    }
  `,
  [ReceiptFragment],
);
