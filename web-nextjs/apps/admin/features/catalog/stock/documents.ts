import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const StockDocument = graphql(`
  query Stock {
    stock { itemId itemName locationId onHand reserved available lowAt }
    locations { nodes { id name } }
    menu { id categories { id items { id name } } }
  }
`);

export const SetStockDocument = graphql(
  `
    mutation SetItemStock($input: SetItemStockInput!) {
      outcome: setItemStock(input: $input) {
        value: stock { itemId onHand }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type Stock = ResultOf<typeof StockDocument>;
export type Counter = Stock['stock'][number];
export type StockInput = VariablesOf<typeof SetStockDocument>['input'];
