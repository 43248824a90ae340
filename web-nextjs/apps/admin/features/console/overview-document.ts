import { graphql } from '@foodsaas/graphql';
import { ReceiptFragment } from '@/features/freshness/documents';

export const OverviewDocument = graphql(
  `
    query Overview {
      menu { id itemCount }
      locations(first: 1) { totalCount }
      publishReceipts(first: 3) {
        nodes { ...Receipt }
      }
    }
  `,
  [ReceiptFragment],
);

/** For whoever edits pages; to others they are closed. */
export const OverviewPagesDocument = graphql(`
  query OverviewPages {
    pageDrafts(first: 50) {
      totalCount
      nodes { id hasUnpublishedChanges }
    }
  }
`);
