import { graphql, type ResultOf } from '@foodsaas/graphql';

export const OffMenuDocument = graphql(`
  query OffMenu {
    items(first: 100, where: { available: false }) {
      nodes { id name availability { isSoldOut returnsAt } }
    }
  }
`);

export type OffDish = ResultOf<typeof OffMenuDocument>['items']['nodes'][number];
