import { graphql, type ResultOf, type VariablesOf } from '@foodsaas/graphql';
import { ProblemFragment } from '@/lib/api/problem';

export const EditItemsDocument = graphql(
  `
    mutation EditItems($input: EditItemsInput!) {
      outcome: editItems(input: $input) {
        value: edit {
          unchanged
          fingerprint
          changes {
            itemId
            name
            aspects
            prices { sizeId size service before { amount currency } after { amount currency } }
          }
        }
        errors { ...Problem }
      }
    }
  `,
  [ProblemFragment],
);

export type BulkEdit = NonNullable<ResultOf<typeof EditItemsDocument>['outcome']['value']>;
export type BulkInput = VariablesOf<typeof EditItemsDocument>['input'];
